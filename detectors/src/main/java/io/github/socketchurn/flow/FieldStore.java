package io.github.socketchurn.flow;

import org.objectweb.asm.tree.FieldInsnNode;

/** A place that puts a connection, or a part of one, into a field. */
public final class FieldStore {
  private final String owner;
  private final String field;
  private final String descriptor;
  private final Value value;
  private final int instruction;
  private final boolean connected;

  FieldStore(FieldInsnNode store, Value value, int instruction, boolean connected) {
    this.owner = store.owner;
    this.field = store.name;
    this.descriptor = store.desc;
    this.value = value;
    this.instruction = instruction;
    this.connected = connected;
  }

  /** Internal name of the class that the store names. */
  public String owner() {
    return owner;
  }

  public String field() {
    return field;
  }

  /** Descriptor of the field. */
  public String descriptor() {
    return descriptor;
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

  /** Whether the field holds an object of the program that holds the connection. */
  public boolean isOwner() {
    return value.kind() == Value.Kind.OWNER;
  }

  /** Whether closing what the field holds closes the connection. */
  public boolean isWhole() {
    return value.isAlias();
  }
}
