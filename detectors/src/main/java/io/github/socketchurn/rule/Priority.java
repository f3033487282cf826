package io.github.socketchurn.rule;

/** How sure and how bad a finding is, the most urgent first; LOW is hidden by default. */
public enum Priority {
  HIGH,
  NORMAL,
  LOW;

  /** The less urgent of two priorities. */
  Priority atMost(Priority limit) {
    return compareTo(limit) >= 0 ? this : limit;
  }
}
