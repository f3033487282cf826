package io.github.socketchurn.cli;

/** What the command tells its caller. */
final class ExitCode {
  /** All was analysed, and the plugin found nothing that fails the gate. */
  static final int CLEAN = 0;

  /** All was analysed, and the plugin has findings that fail the gate. */
  static final int FINDINGS = 1;

  /** Something could not be analysed or written; this outweighs findings. */
  static final int NOT_ANALYSED = 2;

  private ExitCode() {}

  static int of(Problems problems, Findings findings, GateOptions gate) {
    if (!problems.isEmpty()) {
      return NOT_ANALYSED;
    }
    boolean accepted = gate.newBaseline() != null;
    return !accepted && findings.mustFail(gate.failOn()) ? FINDINGS : CLEAN;
  }
}
