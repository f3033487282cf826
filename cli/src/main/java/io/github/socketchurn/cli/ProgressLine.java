package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.FindBugsProgress;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Shows a person how far the analysis is, on one line that is written over and over. */
final class ProgressLine implements FindBugsProgress {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintWriter terminal;
  private long shownAt = System.nanoTime() - INTERVAL_NANOS;
  private int passes;
  private int pass;
  private int classes;
  private int finished;

  /**
   * Makes a progress line.
   *
   * @param terminal where to show it
   */
  ProgressLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public void reportNumberOfArchives(int archives) {
    show("reading the class path");
  }

  @Override
  public void startArchive(String name) {
    // One archive is read in no time.
  }

  @Override
  public void finishArchive() {
    // One archive is read in no time.
  }

  @Override
  public void predictPassCount(int[] classesPerPass) {
    passes = classesPerPass.length;
  }

  @Override
  public void startAnalysis(int numClasses) {
    pass++;
    classes = numClasses;
    finished = 0;
  }

  @Override
  public void finishClass() {
    finished++;
    if (System.nanoTime() - shownAt >= INTERVAL_NANOS) {
      show(String.format("pass %d of %d: %d of %d classes", pass, passes, finished, classes));
    }
  }

  @Override
  public void finishPerClassAnalysis() {
    show(String.format("pass %d of %d: done", pass, passes));
  }

  /** Removes the line, so that other output starts at the margin. */
  void erase() {
    terminal.print(ERASE_LINE);
    terminal.flush();
  }

  private void show(String text) {
    shownAt = System.nanoTime();
    terminal.print(ERASE_LINE + "scan: " + text);
    terminal.flush();
  }
}
