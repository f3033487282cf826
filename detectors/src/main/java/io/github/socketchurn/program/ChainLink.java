package io.github.socketchurn.program;

/** One step of a call chain: a place in a method that runs another method. */
public final class ChainLink {
  /** How the other method is run. */
  public enum Kind {
    /** By an ordinary call. */
    CALL,
    /** It is the body of a lambda that is handed over here. */
    LAMBDA,
    /** It is handed over by a method reference, or as the method of an object. */
    OBJECT
  }

  private final MethodRef caller;
  private final int instruction;
  private final int line;
  private final MethodRef callee;
  private final Kind kind;

  ChainLink(MethodRef caller, int instruction, int line, MethodRef callee, Kind kind) {
    this.caller = caller;
    this.instruction = instruction;
    this.line = line;
    this.callee = callee;
    this.kind = kind;
  }

  public MethodRef caller() {
    return caller;
  }

  /** Index of the instruction in the caller. */
  public int instruction() {
    return instruction;
  }

  /** Source line in the caller, or -1. */
  public int line() {
    return line;
  }

  public MethodRef callee() {
    return callee;
  }

  public Kind kind() {
    return kind;
  }
}
