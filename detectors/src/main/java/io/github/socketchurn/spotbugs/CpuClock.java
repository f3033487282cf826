package io.github.socketchurn.spotbugs;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Adds up the processor time that the plugin itself takes. Off unless the system property {@code
 * socketchurn.cpu} is {@code true}; then the sum is printed to the error stream at the end.
 */
final class CpuClock {
  private static final String SWITCH = "socketchurn.cpu";
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final ThreadMXBean threads =
      Boolean.getBoolean(SWITCH) ? ManagementFactory.getThreadMXBean() : null;
  private long total;
  private long started;

  void start() {
    if (threads != null) {
      started = threads.getCurrentThreadCpuTime();
    }
  }

  void stop() {
    if (threads != null) {
      total += threads.getCurrentThreadCpuTime() - started;
    }
  }

  void print() {
    if (threads != null) {
      long thread = threads.getCurrentThreadCpuTime();
      System.err.println(
          "Socket Churn: cpu "
              + total / NANOS_PER_MILLI
              + " ms of "
              + thread / NANOS_PER_MILLI
              + " ms");
    }
  }
}
