package io.github.socketchurn.model;

import java.util.Objects;

/** What a row is about: a class, a member of a class, or an annotation. */
final class Subject {
  private final String owner;
  private final String member;
  private final boolean exact;
  private final boolean annotation;

  private Subject(String owner, String member, boolean exact, boolean annotation) {
    this.owner = Objects.requireNonNull(owner);
    this.member = member;
    this.exact = exact;
    this.annotation = annotation;
  }

  static Subject type(String owner, boolean exact) {
    return new Subject(owner, null, exact, false);
  }

  static Subject annotation(String owner) {
    return new Subject(owner, null, true, true);
  }

  Subject withMember(String name) {
    return new Subject(owner, name, exact, annotation);
  }

  String owner() {
    return owner;
  }

  String member() {
    return member;
  }

  boolean isExact() {
    return exact;
  }

  boolean isAnnotation() {
    return annotation;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Subject)) {
      return false;
    }
    Subject that = (Subject) other;
    return owner.equals(that.owner)
        && Objects.equals(member, that.member)
        && annotation == that.annotation;
  }

  @Override
  public int hashCode() {
    return Objects.hash(owner, member, annotation);
  }
}
