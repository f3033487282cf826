package io.github.socketchurn.flow;

/** The analysis of a method takes too long: the method is given up and nothing is said of it. */
public final class BudgetExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BudgetExceededException() {
    super("more instruction steps than one method may take", null, false, false);
  }
}
