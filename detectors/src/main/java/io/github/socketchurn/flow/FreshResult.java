package io.github.socketchurn.flow;

import io.github.socketchurn.model.Model;
import java.util.Arrays;

/** Tells that a method yields a connection that it has made and that now belongs to its caller. */
public final class FreshResult {
  private final Model model;
  private final boolean nullable;
  private final boolean unconnected;
  private final int[] endpoint;
  private final String ownerFields;

  /**
   * A fresh result.
   *
   * @param model of the open in the method
   * @param endpoint the arguments of the method that name the other side, -1 for its receiver; null
   *     if they cannot be told
   * @param ownerFields for a constructor the fields that hold the connection, else null
   */
  FreshResult(
      Model model, boolean nullable, boolean unconnected, int[] endpoint, String ownerFields) {
    this.ownerFields = ownerFields;
    this.model = model;
    this.nullable = nullable;
    this.unconnected = unconnected;
    this.endpoint = endpoint == null ? null : endpoint.clone();
  }

  Model model() {
    return model;
  }

  boolean isNullable() {
    return nullable;
  }

  boolean isUnconnected() {
    return unconnected;
  }

  /** For a constructor the fields that hold the connection, else null. */
  public String ownerFields() {
    return ownerFields;
  }

  /** A copy of the arguments that name the other side, or null. */
  int[] endpoint() {
    return endpoint == null ? null : endpoint.clone();
  }

  /** What holds for both of two targets of a call, or null if they make different things. */
  public FreshResult and(FreshResult other) {
    if (other == null || !model.text("kind", "").equals(other.model.text("kind", ""))) {
      return null;
    }
    return new FreshResult(
        model,
        nullable || other.nullable,
        unconnected && other.unconnected,
        Arrays.equals(endpoint, other.endpoint) ? endpoint : null,
        ownerFields);
  }
}
