package io.github.socketchurn.flow;

import java.util.Map;
import java.util.TreeMap;

/** What the names that {@link SocketNames} gives stand for on one path. Immutable. */
final class SocketLabels {
  /** Nothing has a label. */
  static final SocketLabels NONE = new SocketLabels(Map.of());

  private final Map<String, Integer> labels;

  private SocketLabels(Map<String, Integer> labels) {
    this.labels = labels;
  }

  /** The label of a name, or 0. */
  int of(String name) {
    return name == null ? 0 : labels.getOrDefault(name, 0);
  }

  /** The label of a value, or 0. */
  int of(Value value) {
    return of(SocketNames.of(value));
  }

  /** The labels after a name got another one, or lost its label by 0. */
  SocketLabels with(String name, int label) {
    if (of(name) == label) {
      return this;
    }
    Map<String, Integer> next = new TreeMap<>(labels);
    if (label == 0) {
      next.remove(name);
    } else {
      next.put(name, label);
    }
    return new SocketLabels(next);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SocketLabels && labels.equals(((SocketLabels) other).labels);
  }

  @Override
  public int hashCode() {
    return labels.hashCode();
  }
}
