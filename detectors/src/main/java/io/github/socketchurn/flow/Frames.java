package io.github.socketchurn.flow;

import org.objectweb.asm.tree.analysis.Frame;

/** Whole-frame operations on abstract values. */
final class Frames {
  private Frames() {}

  /** Puts one value in the place of another wherever the frame holds it. */
  static void replace(Frame<Value> frame, Value old, Value replacement) {
    for (int slot = 0; slot < frame.getLocals(); slot++) {
      if (frame.getLocal(slot).equals(old)) {
        frame.setLocal(slot, replacement);
      }
    }
    for (int k = 0; k < frame.getStackSize(); k++) {
      if (frame.getStack(k).equals(old)) {
        frame.setStack(k, replacement);
      }
    }
  }

  /** Forgets what an earlier execution of an instruction made. */
  static void forgetMadeAt(Frame<Value> frame, int instruction) {
    for (int slot = 0; slot < frame.getLocals(); slot++) {
      Value value = frame.getLocal(slot);
      if (value.isMadeAt(instruction)) {
        frame.setLocal(slot, Value.unknown(value.getSize() == 2));
      }
    }
    for (int k = 0; k < frame.getStackSize(); k++) {
      Value value = frame.getStack(k);
      if (value.isMadeAt(instruction)) {
        frame.setStack(k, Value.unknown(value.getSize() == 2));
      }
    }
  }

  static boolean equal(Frame<Value> left, Frame<Value> right) {
    if (left.getStackSize() != right.getStackSize()) {
      return false;
    }
    for (int slot = 0; slot < left.getLocals(); slot++) {
      if (!left.getLocal(slot).equals(right.getLocal(slot))) {
        return false;
      }
    }
    for (int k = 0; k < left.getStackSize(); k++) {
      if (!left.getStack(k).equals(right.getStack(k))) {
        return false;
      }
    }
    return true;
  }

  /** The frame that holds only what both frames agree on. */
  static Frame<Value> join(Frame<Value> left, Frame<Value> right) {
    Frame<Value> joined = new Frame<>(left);
    for (int slot = 0; slot < left.getLocals(); slot++) {
      joined.setLocal(slot, join(left.getLocal(slot), right.getLocal(slot)));
    }
    int depth = Math.min(left.getStackSize(), right.getStackSize());
    for (int k = 0; k < depth; k++) {
      joined.setStack(k, join(left.getStack(k), right.getStack(k)));
    }
    return joined;
  }

  private static Value join(Value left, Value right) {
    if (left.equals(right)) {
      return left;
    }
    if (left.isAlias() || right.isAlias()) {
      return Value.MAYBE_CONNECTION;
    }
    if (left.kind() == Value.Kind.DERIVED || right.kind() == Value.Kind.DERIVED) {
      return Value.DERIVED;
    }
    return Value.unknown(left.getSize() == 2);
  }
}
