package io.github.socketchurn.flow;

/** How many instruction steps the analysis of one method may take. */
public final class Budget {
  /** Enough for any method that people write; generated giants are given up within a second. */
  private static final int STEPS_PER_METHOD = 400_000;

  private int left = STEPS_PER_METHOD;

  /**
   * Takes steps from the budget.
   *
   * @throws BudgetExceededException if none are left
   */
  public void spend(int steps) {
    left -= steps;
    if (left < 0) {
      throw new BudgetExceededException();
    }
  }
}
