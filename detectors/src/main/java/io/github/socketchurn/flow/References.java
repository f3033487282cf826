package io.github.socketchurn.flow;

import java.util.function.Predicate;
import org.objectweb.asm.tree.analysis.Frame;

/** Tells whether a method can still get hold of the connection that is followed through it. */
final class References {
  private final MethodBody body;

  References(MethodBody body) {
    this.body = body;
  }

  /** Whether something that can still be read refers to the connection. */
  boolean refer(Frame<Value> frame, int index) {
    return holds(
        frame, index, value -> value.isAliasOrDerived() || value.kind() == Value.Kind.HANDLE);
  }

  /** The same, but for what the connection was asked from. */
  boolean hold(Frame<Value> frame, int index) {
    return holds(frame, index, Value::isAliasOrDerived);
  }

  private boolean holds(Frame<Value> frame, int index, Predicate<Value> refers) {
    for (int k = 0; k < frame.getStackSize(); k++) {
      if (refers.test(frame.getStack(k))) {
        return true;
      }
    }
    for (int local = 0; local < frame.getLocals(); local++) {
      if (refers.test(frame.getLocal(local)) && body.liveness().isLive(local, index)) {
        return true;
      }
    }
    return false;
  }
}
