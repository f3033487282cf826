package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.List;

/** Tells what the declaration of a called method says. */
public interface MethodHeaders {
  /** Internal names of the declared exceptions, or null if the method cannot be found. */
  List<String> declaredBy(CallSite call);

  /**
   * Descriptors of the annotations on a method or on one of its parameters, those of the
   * declarations that it overrides included.
   *
   * @param parameter 0-based; -1 for the method itself
   */
  List<String> annotationsOf(CallSite call, int parameter);
}
