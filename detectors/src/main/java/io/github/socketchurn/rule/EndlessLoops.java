package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import org.objectweb.asm.Opcodes;

/** Loops that only an exception can end. */
final class EndlessLoops {
  private EndlessLoops() {}

  /** Whether such a loop works with a connection. */
  static boolean use(MethodBody body, LifeTime life) {
    if (!life.isUsed()) {
      return false;
    }
    for (Loop loop : body.loops().all()) {
      boolean uses = false;
      for (int i = loop.next(0); i >= 0 && !uses; i = loop.next(i + 1)) {
        uses = life.isUsedAt(i);
      }
      if (uses && isEndless(body, loop)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEndless(MethodBody body, Loop loop) {
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      int[] successors = body.graph().successors(i);
      boolean leaves = successors.length == 0 && !isThrow(body, i);
      for (int target : successors) {
        leaves |= !loop.contains(target);
      }
      if (leaves) {
        return false;
      }
    }
    return true;
  }

  private static boolean isThrow(MethodBody body, int index) {
    return body.graph().instruction(index).getOpcode() == Opcodes.ATHROW;
  }
}
