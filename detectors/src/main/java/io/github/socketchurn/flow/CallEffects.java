package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What calls do to the tracked connection, whether it is called, passed on or captured. */
final class CallEffects {
  private static final List<CallEffect> UNRELATED = List.of(CallEffect.UNRELATED);

  private final OwnerEffects owners;
  private final ReceiverEffects receiverEffects;
  private final ArgumentEffects argumentEffects;
  private final TaskEffects tasks;
  private final ExchangeEffects exchange;

  CallEffects(
      MethodBody body,
      ApiKnowledge knowledge,
      Callees callees,
      Origin origin,
      LocalObjects locals) {
    this.exchange =
        origin.exchange() == null ? null : new ExchangeEffects(body, knowledge, callees, origin);
    this.owners = new OwnerEffects(knowledge, callees);
    this.receiverEffects = new ReceiverEffects(knowledge, origin);
    this.tasks =
        new TaskEffects(knowledge, callees, owners, origin, new LazyStages(body, knowledge));
    this.argumentEffects =
        new ArgumentEffects(body, knowledge, callees, owners, origin, locals, tasks);
  }

  /**
   * The effects of a call, one for each way in which it can end normally.
   *
   * @param operands receiver, if any, and arguments
   * @param phase of the connection before the call
   */
  List<CallEffect> of(AbstractInsnNode insn, List<Value> operands, Phase phase) {
    if (exchange != null) {
      return List.of(exchange.of(insn, operands, phase));
    }
    if (insn instanceof InvokeDynamicInsnNode) {
      return List.of(TaskEffects.ofCapture((InvokeDynamicInsnNode) insn, operands));
    }
    if (!(insn instanceof MethodInsnNode)) {
      return UNRELATED;
    }
    MethodInsnNode node = (MethodInsnNode) insn;
    CallSite call = new CallSite(node.owner, node.name, node.desc);
    int receivers = insn.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    CallEffect byReceiver = CallEffect.UNRELATED;
    if (receivers == 1 && operands.get(0).kind() == Value.Kind.OWNER) {
      List<CallEffect> effects = onOwner(call, operands.get(0));
      if (!isNone(effects)) {
        return effects;
      }
      byReceiver = effects.get(0);
    } else if (receivers == 1 && operands.get(0).kind() == Value.Kind.TASK) {
      return List.of(tasks.ofCall(operands.get(0)));
    } else if (receivers == 1 && operands.get(0).isAliasOrDerived()) {
      byReceiver = receiverEffects.of(call, operands.get(0), phase);
    }
    return ofArguments(call, node, operands, phase, byReceiver);
  }

  private List<CallEffect> ofArguments(
      CallSite call,
      MethodInsnNode node,
      List<Value> operands,
      Phase phase,
      CallEffect effectOfReceiver) {
    int receivers = node.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    CallEffect byReceiver = effectOfReceiver;
    for (int k = receivers; k < operands.size(); k++) {
      Value operand = operands.get(k);
      if (operand.isAliasOrDerived()) {
        List<CallEffect> effects =
            argumentEffects.of(call, node, k - receivers, operands, receivers, phase);
        if (!isNone(effects) || effects.get(0).created != null) {
          return effects;
        }
        boolean isFirst = byReceiver == CallEffect.UNRELATED;
        byReceiver = isFirst ? effects.get(0) : byReceiver.using(true);
      } else if (operand.isNull() && byReceiver == CallEffect.UNRELATED) {
        byReceiver = argumentEffects.onNull(call, k - receivers, operands.size() - receivers);
      }
    }
    return List.of(byReceiver);
  }

  private List<CallEffect> onOwner(CallSite call, Value owner) {
    CallEffect started = tasks.ofStart(call, owner);
    return started != null ? List.of(started) : owners.onReceiver(call, owner);
  }

  private static boolean isNone(List<CallEffect> effects) {
    return effects.size() == 1 && effects.get(0).kind == CallEffect.Kind.NONE;
  }
}
