package io.github.socketchurn.flow;

/** The code of a method contradicts itself, which no verifier would accept. */
public final class BrokenCodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenCodeException(int instruction, Exception cause) {
    super("broken code at instruction " + instruction + ": " + cause.getMessage(), cause);
  }
}
