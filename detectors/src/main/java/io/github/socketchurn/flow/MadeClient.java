package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.model.Model;

/**
 * Tells that a method or constructor of the program yields a client that it has built for its
 * caller alone, and where it is built. Immutable.
 */
public final class MadeClient {
  private final Model model;
  private final ClassFacts builtIn;
  private final MethodFacts method;
  private final MethodBody body;
  private final int place;
  private final String type;
  private final boolean nullable;
  private final boolean jvmWide;
  private final boolean forgotten;
  private final String owner;
  private final String ownerFields;

  /**
   * A client that an origin makes.
   *
   * @param jvmWide whether its connections come from a cache of the whole JVM
   */
  MadeClient(
      ClassFacts builtIn, MethodFacts method, MethodBody body, Origin origin, boolean jvmWide) {
    this(
        origin.model(),
        builtIn,
        method,
        body,
        origin.instruction(),
        origin.type(),
        false,
        jvmWide,
        false,
        null,
        null);
  }

  private MadeClient(
      Model model,
      ClassFacts builtIn,
      MethodFacts method,
      MethodBody body,
      int place,
      String type,
      boolean nullable,
      boolean jvmWide,
      boolean forgotten,
      String owner,
      String ownerFields) {
    this.model = model;
    this.builtIn = builtIn;
    this.method = method;
    this.body = body;
    this.place = place;
    this.type = type;
    this.nullable = nullable;
    this.jvmWide = jvmWide;
    this.forgotten = forgotten;
    this.owner = owner;
    this.ownerFields = ownerFields;
  }

  /** The same client, in fields of an object of the program. */
  MadeClient ownedBy(String className, String fields) {
    return new MadeClient(
        model, builtIn, method, body, place, type, nullable, jvmWide, forgotten, className, fields);
  }

  /**
   * The same client, or null.
   *
   * @param isForgotten whether the method looks for it in a field that nobody ever fills
   */
  MadeClient orNull(boolean isForgotten) {
    return new MadeClient(
        model, builtIn, method, body, place, type, true, jvmWide, isForgotten, owner, ownerFields);
  }

  /** Whether the method looks for the client in a field that nobody ever fills. */
  public boolean isForgotten() {
    return forgotten;
  }

  public Model model() {
    return model;
  }

  /** The class that holds the construction. */
  public ClassFacts builtIn() {
    return builtIn;
  }

  /** The method that holds the construction. */
  public MethodFacts method() {
    return method;
  }

  /** The body that holds the construction. */
  public MethodBody body() {
    return body;
  }

  /** The instruction of the construction. */
  public int place() {
    return place;
  }

  /** Internal name of the type of the client. */
  public String type() {
    return type;
  }

  /** Whether its connections come from a cache of the whole JVM. */
  public boolean isJvmWide() {
    return jvmWide;
  }

  boolean isNullable() {
    return nullable;
  }

  /** What the caller gets: the client, or an object that holds it in its fields. */
  Value value() {
    return owner == null ? Value.CONNECTION : Value.owner(owner, ownerFields);
  }
}
