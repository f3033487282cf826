package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.Objects;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/**
 * An abstract value: where it comes from, as far as that is known. Values form a lattice of small
 * height, so that every analysis over them ends.
 */
public final class Value implements org.objectweb.asm.tree.analysis.Value {
  /** What is known of a value. */
  public enum Kind {
    UNKNOWN,
    NULL,
    /** An {@code Integer}, {@code Long}, {@code Float}, {@code Double} or {@code String}. */
    CONSTANT,
    /** What a parameter held on entry; the site is its local variable. */
    PARAMETER,
    /** What an instruction yields; the site is its index. */
    RESULT,
    /** A new object before its constructor ran; the site is the {@code NEW} instruction. */
    UNINITIALISED,
    /** A local variable after its increment; the site is the instruction. */
    INCREMENT,
    /** One of several values; the site is the place where they meet. */
    PHI,
    /** The tracked connection, or a wrapper whose closing closes it. */
    CONNECTION,
    /** Perhaps the tracked connection. */
    MAYBE_CONNECTION,
    /** An array on the stack that holds the tracked connection, as variable arguments do. */
    HOLDER,
    /** An object of the program whose fields hold the tracked connection. */
    OWNER,
    /** A lambda or method reference that has captured the tracked connection. */
    TASK,
    /** A request or client whose release also releases the tracked response. */
    HANDLE,
    /** Made from the tracked connection and of no use without it; closing it closes nothing. */
    DERIVED
  }

  static final Value UNKNOWN = new Value(Kind.UNKNOWN, -1, -1, null, false, false);
  static final Value UNKNOWN_WIDE = new Value(Kind.UNKNOWN, -1, -1, null, true, false);
  static final Value NULL = new Value(Kind.NULL, -1, -1, null, false, false);
  static final Value CONNECTION = new Value(Kind.CONNECTION, -1, -1, null, false, true);
  static final Value MAYBE_CONNECTION =
      new Value(Kind.MAYBE_CONNECTION, -1, -1, null, false, false);
  static final Value HOLDER = new Value(Kind.HOLDER, -1, -1, null, false, true);
  static final Value HANDLE = new Value(Kind.HANDLE, -1, -1, null, false, true);
  static final Value DERIVED = new Value(Kind.DERIVED, -1, -1, null, false, false);

  private final Kind kind;
  private final int site;
  private final int slot;
  private final Object constant;
  private final boolean wide;
  private final boolean nonNull;

  private Value(Kind kind, int site, int slot, Object constant, boolean wide, boolean nonNull) {
    this.kind = kind;
    this.site = site;
    this.slot = slot;
    this.constant = constant;
    this.wide = wide;
    this.nonNull = nonNull;
  }

  static Value unknown(boolean wide) {
    return wide ? UNKNOWN_WIDE : UNKNOWN;
  }

  static Value constant(Object constant) {
    boolean wide = constant instanceof Long || constant instanceof Double;
    return new Value(Kind.CONSTANT, -1, -1, constant, wide, true);
  }

  static Value parameter(int local, boolean wide, boolean nonNull) {
    return new Value(Kind.PARAMETER, local, -1, null, wide, nonNull);
  }

  static Value result(int instruction, boolean wide) {
    return new Value(Kind.RESULT, instruction, -1, null, wide, false);
  }

  static Value uninitialised(int instruction) {
    return new Value(Kind.UNINITIALISED, instruction, -1, null, false, true);
  }

  static Value increment(int instruction) {
    return new Value(Kind.INCREMENT, instruction, -1, null, false, false);
  }

  static Value phi(int instruction, int slot, boolean wide) {
    return new Value(Kind.PHI, instruction, slot, null, wide, false);
  }

  /**
   * An object that holds the connection in its fields.
   *
   * @param className its exact class
   */
  static Value owner(String className, String fields) {
    return new Value(Kind.OWNER, -1, -1, className + ":" + fields, false, true);
  }

  /** The exact class of an owner. */
  String ownerClass() {
    return ((String) constant).substring(0, ((String) constant).indexOf(':'));
  }

  /** The fields of an owner that hold the connection. */
  String ownerFields() {
    return ((String) constant).substring(((String) constant).indexOf(':') + 1);
  }

  /**
   * A lambda or method reference that has captured the connection.
   *
   * @param captured position of the connection among the captured values
   */
  static Value task(Handle body, int captured) {
    boolean hasReceiver =
        body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    int opcode =
        body.getTag() == Opcodes.H_INVOKESTATIC
            ? Opcodes.INVOKESTATIC
            : body.getTag() == Opcodes.H_INVOKEVIRTUAL
                ? Opcodes.INVOKEVIRTUAL
                : body.getTag() == Opcodes.H_INVOKEINTERFACE
                    ? Opcodes.INVOKEINTERFACE
                    : Opcodes.INVOKESPECIAL;
    CallSite call = new CallSite(body.getOwner(), body.getName(), body.getDesc());
    int argument = hasReceiver ? captured - 1 : captured;
    return new Value(Kind.TASK, opcode, argument, call, false, true);
  }

  /** The method that a task runs. */
  CallSite taskBody() {
    return (CallSite) constant;
  }

  /** How a task calls its method. */
  int taskOpcode() {
    return site;
  }

  /** The argument of that method which is the connection; -1 for the receiver. */
  int taskArgument() {
    return slot;
  }

  /** The same value, known not to be null. */
  Value asNonNull() {
    return nonNull ? this : new Value(kind, site, slot, constant, wide, true);
  }

  public Kind kind() {
    return kind;
  }

  /** Index of the instruction, or the local variable of a parameter; -1 where there is none. */
  public int site() {
    return site;
  }

  /** For a meeting of several values the local variable, or stack slot behind those; else -1. */
  int slot() {
    return slot;
  }

  /** The constant, or null. */
  public Object constant() {
    return kind == Kind.OWNER || kind == Kind.TASK ? null : constant;
  }

  /** The constant as a number of type {@code int}, or null. */
  public Integer integer() {
    return constant instanceof Integer ? (Integer) constant : null;
  }

  public boolean isNonNull() {
    return nonNull;
  }

  boolean isNull() {
    return kind == Kind.NULL;
  }

  /** Whether closing this value closes, or may close, the tracked connection. */
  boolean isAlias() {
    return kind == Kind.CONNECTION || kind == Kind.MAYBE_CONNECTION;
  }

  boolean isAliasOrDerived() {
    return isAlias()
        || kind == Kind.DERIVED
        || kind == Kind.HOLDER
        || kind == Kind.OWNER
        || kind == Kind.TASK;
  }

  /** Whether a method that closes this argument closes the connection. */
  boolean isClosable() {
    return isAlias() || kind == Kind.HOLDER;
  }

  /** Whether the value is what an instruction made, so that its next execution makes another. */
  boolean isMadeAt(int instruction) {
    return site == instruction
        && (kind == Kind.RESULT || kind == Kind.UNINITIALISED || kind == Kind.INCREMENT);
  }

  @Override
  public int getSize() {
    return wide ? 2 : 1;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Value)) {
      return false;
    }
    Value that = (Value) other;
    return kind == that.kind
        && site == that.site
        && slot == that.slot
        && wide == that.wide
        && nonNull == that.nonNull
        && Objects.equals(constant, that.constant);
  }

  @Override
  public int hashCode() {
    return kind.ordinal() + 31 * (site + 31 * (slot + 31 * Objects.hashCode(constant)));
  }

  @Override
  public String toString() {
    return kind + (site < 0 ? "" : "@" + site) + (constant == null ? "" : "=" + constant);
  }
}
