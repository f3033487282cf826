package io.github.socketchurn.flow;

/** The place that puts a connection, or a part of one, into a field of {@code this}. */
public final class FieldStore {
  private final String field;
  private final Value value;
  private final int instruction;
  private final boolean connected;

  FieldStore(String field, Value value, int instruction, boolean connected) {
    this.field = field;
    this.value = value;
    this.instruction = instruction;
    this.connected = connected;
  }

  public String field() {
    return field;
  }

  /** What the field holds: the connection, an object that holds it, or a part of it. */
  public Value value() {
    return value;
  }

  public int instruction() {
    return instruction;
  }

  /** Whether it was connected by then. */
  public boolean isConnected() {
    return connected;
  }

  /** Whether closing what the field holds closes the connection. */
  public boolean isWhole() {
    return value.kind() != Value.Kind.DERIVED && value.kind() != Value.Kind.HOLDER;
  }
}
