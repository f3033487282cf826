package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.List;

/** Tells which exceptions a called method declares. */
@FunctionalInterface
public interface ThrownExceptions {
  /** Internal names of the declared exceptions, or null if the method cannot be found. */
  List<String> declaredBy(CallSite call);
}
