package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;

/** What is known of the methods that a method calls, by their bodies. */
public interface Callees {
  /** Nothing is known of any. */
  Callees UNKNOWN = (call, opcode, argument) -> null;

  /**
   * What a call does to an argument, whichever of its targets runs.
   *
   * @param opcode how it is called
   * @param argument 0-based; -1 for the receiver
   * @return null if that is not known
   */
  ParameterSummary parameter(CallSite call, int opcode, int argument);
}
