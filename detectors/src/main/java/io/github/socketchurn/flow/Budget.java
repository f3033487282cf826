package io.github.socketchurn.flow;

/** How many instruction steps the analysis of one method may take. */
public final class Budget {
  /** Enough for any method that people write; generated giants are given up within a second. */
  private static final int STEPS_PER_METHOD = 400_000;

  private int left;

  public Budget() {
    this(STEPS_PER_METHOD);
  }

  /** A budget of its own size, for what is asked often and must stay cheap. */
  public Budget(int steps) {
    left = steps;
  }

  /** Frames up to this size cost one step to copy or to compare. */
  private static final int SLOTS_PER_STEP = 16;

  /**
   * Takes what it costs to go over a number of frames.
   *
   * @param slots local variables and stack entries of a frame
   * @throws BudgetExceededException if not enough is left
   */
  void spendOnFrames(int frames, int slots) {
    spend(frames * (1 + slots / SLOTS_PER_STEP));
  }

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
