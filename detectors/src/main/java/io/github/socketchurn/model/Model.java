package io.github.socketchurn.model;

import java.util.Map;
import java.util.Objects;

/**
 * One row of a model file: what a method, a class or an annotation of a library means. Immutable.
 *
 * <p>Rows are made by {@link ModelParser} only, which has checked every attribute against the
 * schema of the role; so the accessors need not report malformed values.
 */
public final class Model {
  /** Value of {@link #member} for a row about every method of its class. */
  public static final String ANY_MEMBER = "*";

  /** Name of constructors in class files. */
  static final String CONSTRUCTOR = "<init>";

  private static final int[] NO_ARGUMENTS = {};

  private final Role role;
  private final Subject subject;
  private final String parameters;
  private final Map<String, String> attributes;
  private final Origin origin;

  Model(
      Role role,
      Subject subject,
      String parameters,
      Map<String, String> attributes,
      Origin origin) {
    this.role = Objects.requireNonNull(role);
    this.subject = Objects.requireNonNull(subject);
    this.parameters = parameters;
    this.attributes = Map.copyOf(attributes);
    this.origin = Objects.requireNonNull(origin);
  }

  public Role role() {
    return role;
  }

  /**
   * Internal name such as {@code java/net/Socket}; {@code *}{@code /SimpleName} for an annotation
   * of any package.
   */
  public String owner() {
    return subject.owner();
  }

  /**
   * The method's name; {@code <init>} for a constructor, {@code *} for all methods, null for a
   * class or an annotation.
   */
  public String member() {
    return subject.member();
  }

  /** Parameter part of the descriptor, {@code (Ljava/lang/String;I)}, or null for any overload. */
  public String parameters() {
    return parameters;
  }

  /** Whether subtypes of the owner do not match. */
  public boolean isExact() {
    return subject.isExact();
  }

  /** Whether the row is about an annotation. */
  public boolean isAnnotation() {
    return subject.isAnnotation();
  }

  /** Name of the library as the file gives it. */
  public String library() {
    return origin.library();
  }

  /**
   * The version the row was checked against, {@code group:artifact:version}; empty if not given.
   */
  public String verified() {
    return origin.verified();
  }

  /** First Java release that has the member, 0 if it has always been there. */
  public int since() {
    return integer(Schema.SINCE, origin.since());
  }

  /** File and line, {@code jdk-net.models:12}. */
  public String place() {
    return origin.file() + ":" + origin.line();
  }

  Map<String, String> attributes() {
    return attributes;
  }

  /** Value of an attribute, without its quotes. */
  public String text(String key, String fallback) {
    return attributes.getOrDefault(key, fallback);
  }

  /**
   * Whether the attribute is given and has this value; a value that is not known (null) is none.
   */
  public boolean is(String key, String value) {
    return value != null && value.equals(attributes.get(key));
  }

  /** Whether the attribute is given. */
  public boolean has(String key) {
    return attributes.containsKey(key);
  }

  /** Value of an attribute that holds a number; the fallback also if it holds something else. */
  public int integer(String key, int fallback) {
    String value = attributes.get(key);
    if (value == null) {
      return fallback;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return fallback;
    }
  }

  /**
   * Argument indexes of an attribute.
   *
   * @param parameterCount number of parameters of the call at hand, the receiver not counted
   * @return from 0, in the order of the file; -1 stands for the receiver; indexes the call does not
   *     have are left out; empty when the attribute is absent
   */
  public int[] arguments(String key, int parameterCount) {
    String value = attributes.get(key);
    return value == null ? NO_ARGUMENTS : ArgumentList.parse(value).indexes(parameterCount);
  }

  /**
   * Whether an attribute names an argument.
   *
   * @param argument from 0, -1 for the receiver
   * @param parameterCount number of parameters of the call at hand, the receiver not counted
   */
  public boolean names(String key, int argument, int parameterCount) {
    for (int one : arguments(key, parameterCount)) {
      if (one == argument) {
        return true;
      }
    }
    return false;
  }

  /** Words of an attribute that holds a comma list; empty when absent. */
  public String[] words(String key) {
    String value = attributes.get(key);
    return value == null ? new String[0] : value.split(",");
  }

  /**
   * A field or method named by an attribute, in the form of class files.
   *
   * @return {@code java/net/StandardSocketOptions.SO_LINGER}, or null when absent
   */
  public String memberName(String key) {
    String value = attributes.get(key);
    if (value == null) {
      return null;
    }
    int dot = value.lastIndexOf('.');
    return dot < 0 ? value : value.substring(0, dot).replace('.', '/') + value.substring(dot);
  }

  /** Internal name of a class that an attribute names, or null when absent. */
  public String typeName(String key) {
    String value = attributes.get(key);
    return value == null ? null : value.replace('.', '/');
  }

  /** The same row again, but for its place. */
  boolean repeats(Model other) {
    return role == other.role
        && subject.equals(other.subject)
        && Objects.equals(parameters, other.parameters)
        && (!Schema.of(role).isRepeatable() || attributes.equals(other.attributes));
  }

  /** Equal for rows that could {@linkplain #repeats repeat} each other. */
  int repeatKey() {
    return Objects.hash(role, subject, parameters);
  }

  @Override
  public String toString() {
    String member =
        member() == null ? "" : "." + member() + (parameters == null ? "(*)" : parameters);
    return role.word() + " " + owner() + member + " " + attributes + " at " + place();
  }
}
