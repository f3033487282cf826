package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What is asked of a connection whose connect has failed. It may be half open, and may hold nothing
 * at all: {@code if (client.isConnected()) client.disconnect()} is right in both cases.
 */
final class FailedConnects {
  private final ApiKnowledge knowledge;
  private final Origin origin;

  FailedConnects(ApiKnowledge knowledge, Origin origin) {
    this.knowledge = knowledge;
    this.origin = origin;
  }

  /** The answers to a question about the state, or null if the instruction asks nothing then. */
  List<CallEffect> answers(AbstractInsnNode insn, List<Value> operands, PathState state) {
    boolean isInDoubt = state.phase == Phase.UNCONNECTED && state.cause == Cause.CONNECT;
    boolean isCall = insn instanceof MethodInsnNode && insn.getOpcode() != Opcodes.INVOKESTATIC;
    if (!isInDoubt || !isCall || origin.holdsDescriptor()) {
      return null;
    }
    if (operands.get(0).kind() != Value.Kind.CONNECTION) {
      return null;
    }
    MethodInsnNode node = (MethodInsnNode) insn;
    Model test = knowledge.find(Role.STATE_TEST, new CallSite(node.owner, node.name, node.desc));
    if (test == null || !test.has("when-open")) {
      return null;
    }
    boolean isTrueIfOpen = test.is("when-open", "true");
    Value nothingHeld = ReceiverEffects.answer(isTrueIfOpen ? "false" : "true").result;
    return List.of(
        ReceiverEffects.answer(test.text("when-open", "")),
        CallEffect.CLOSES.yielding(nothingHeld));
  }
}
