package io.github.socketchurn.flow;

import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.Arrays;
import java.util.Objects;

/** Tells that a method yields a connection that it has made and that now belongs to its caller. */
public final class FreshResult {
  private final Model model;
  private final boolean nullable;
  private final boolean unconnected;
  private final int[] endpoint;
  private final Value owner;

  /**
   * A fresh result.
   *
   * @param model of the open in the method
   * @param endpoint the arguments of the method that name the other side, -1 for its receiver; null
   *     if they cannot be told
   * @param owner the new object whose fields hold the connection; null if it is the result itself
   */
  FreshResult(Model model, boolean nullable, boolean unconnected, int[] endpoint, Value owner) {
    this.owner = owner;
    this.model = model;
    this.nullable = nullable;
    this.unconnected = unconnected;
    this.endpoint = endpoint == null ? null : endpoint.clone();
  }

  /**
   * An object of the program that is itself a connection, made by the constructor of its
   * superclass.
   */
  public static FreshResult ofSuper(Model model) {
    return new FreshResult(model, false, model.is("connects", "later"), null, null);
  }

  /**
   * What the constructor of a subclass makes, where that of the superclass opens the connection.
   */
  public FreshResult ofSubclass(String className, int[] endpointOfSubclass) {
    Value whole = Value.owner(className, owner.ownerFields());
    return new FreshResult(model, nullable, unconnected, endpointOfSubclass, whole);
  }

  /** A connection that belongs to the caller because an annotation says so. */
  static FreshResult stated() {
    return new FreshResult(null, false, false, null, null);
  }

  /** The row of the open, or null if nothing but an annotation tells. */
  Model model() {
    return model;
  }

  /** Whether it is a response that holds a leased connection. */
  boolean isResponse() {
    return model != null && model.role() == Role.RESPONSE;
  }

  boolean isNullable() {
    return nullable;
  }

  boolean isUnconnected() {
    return unconnected;
  }

  /** The object that holds the connection, or null if the result is the connection. */
  Value owner() {
    return owner;
  }

  /** Internal name of the class of the object that holds the connection, or null. */
  public String ownerClass() {
    return owner == null ? null : owner.ownerClass();
  }

  /** The fields that hold the connection, or null if the result is the connection. */
  public String ownerFields() {
    return owner == null ? null : owner.ownerFields();
  }

  /** A copy of the arguments that name the other side, or null. */
  int[] endpoint() {
    return endpoint == null ? null : endpoint.clone();
  }

  private String kind() {
    return model == null ? "" : model.text("kind", "");
  }

  /** What holds for both of two targets of a call, or null if they make different things. */
  public FreshResult and(FreshResult other) {
    if (other == null || !kind().equals(other.kind()) || !Objects.equals(owner, other.owner)) {
      return null;
    }
    return new FreshResult(
        model,
        nullable || other.nullable,
        unconnected && other.unconnected,
        Arrays.equals(endpoint, other.endpoint) ? endpoint : null,
        owner);
  }
}
