package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Role;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Loops that go on until somebody stops them: a switch, an interrupt or an exception ends them, and
 * not what they read. A method with such a loop is as long-lived as the client that it works with.
 */
final class ServiceLoops {
  private final MethodContext method;
  private final DerivedObjects derived;

  ServiceLoops(MethodContext method) {
    this.method = method;
    this.derived = new DerivedObjects(method);
  }

  /** Whether such a loop works with a client that was made before it. */
  boolean use(LifeTime life) {
    int maker = life.origin().instruction();
    for (Loop loop : method.body().loops().all()) {
      if (!loop.contains(maker) && worksWith(loop, life) && isStoppedFromOutside(loop)) {
        return true;
      }
    }
    return false;
  }

  private boolean worksWith(Loop loop, LifeTime life) {
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      if (life.isUsedAt(i) || derived.isCallOn(i, life.origin().instruction())) {
        return true;
      }
    }
    return false;
  }

  private boolean isStoppedFromOutside(Loop loop) {
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      for (int target : method.body().graph().successors(i)) {
        if (!loop.contains(target) && !isSwitchTest(i)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isSwitchTest(int place) {
    int opcode = method.body().graph().instruction(place).getOpcode();
    return (opcode == Opcodes.IFEQ || opcode == Opcodes.IFNE)
        && isSwitch(method.body().values().operands(place, 1).get(0));
  }

  /** A field, or what an object that is no part of the loop's work answers without arguments. */
  private boolean isSwitch(Value value) {
    if (value.kind() != Value.Kind.RESULT) {
      return false;
    }
    CallSite call = method.body().callAt(value.site());
    if (call == null) {
      return isFieldRead(value.site());
    }
    boolean isQuestion =
        call.descriptor().equals("()Z") && !method.knowledge().has(Role.ELEMENT, call);
    return isQuestion
        && (method.isStaticCall(value.site())
            || isFromOutside(method.argument(value.site(), CallArguments.RECEIVER)));
  }

  private boolean isFromOutside(Value receiver) {
    if (receiver.kind() == Value.Kind.PARAMETER) {
      return true;
    }
    if (receiver.kind() != Value.Kind.RESULT) {
      return false;
    }
    CallSite maker = method.body().callAt(receiver.site());
    return maker == null
        ? isFieldRead(receiver.site())
        : method.isStaticCall(receiver.site())
            && Type.getArgumentTypes(maker.descriptor()).length == 0;
  }

  private boolean isFieldRead(int place) {
    AbstractInsnNode insn = method.body().graph().instruction(place);
    return insn.getOpcode() == Opcodes.GETFIELD || insn.getOpcode() == Opcodes.GETSTATIC;
  }
}
