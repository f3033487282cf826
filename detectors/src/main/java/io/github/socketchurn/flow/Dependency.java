package io.github.socketchurn.flow;

/** A parameter, -1 for the receiver, or a field of it. */
final class Dependency implements Comparable<Dependency> {
  final int parameter;
  final String field;

  Dependency(int parameter, String field) {
    this.parameter = parameter;
    this.field = field;
  }

  @Override
  public int compareTo(Dependency other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dependency && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return parameter + "." + field;
  }
}
