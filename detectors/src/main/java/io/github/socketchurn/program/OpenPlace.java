package io.github.socketchurn.program;

/** The instruction of a method that opens a connection. */
public final class OpenPlace {
  private final MethodRef method;
  private final int instruction;
  private final int line;
  private final String type;

  OpenPlace(MethodRef method, int instruction, int line, String type) {
    this.method = method;
    this.instruction = instruction;
    this.line = line;
    this.type = type;
  }

  public MethodRef method() {
    return method;
  }

  public int instruction() {
    return instruction;
  }

  /** Source line, or -1. */
  public int line() {
    return line;
  }

  /** Internal name of the type that is opened. */
  public String type() {
    return type;
  }
}
