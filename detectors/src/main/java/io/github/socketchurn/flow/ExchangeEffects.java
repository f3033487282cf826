package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What calls do to an exchange: to the connection or response itself, to a body whose closing lets
 * the connection be used again (derived), and to a body whose closing does not (an alias by
 * chance). A call that closes the exchange has done what lets the connection be used again.
 */
final class ExchangeEffects {
  private static final String AUTO_CLOSEABLE = "java/lang/AutoCloseable";

  /** A request by this method has a response without a body. */
  private static final String WITHOUT_BODY = "HEAD";

  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final Exchange question;
  private final Value request;

  ExchangeEffects(ApiKnowledge knowledge, Callees callees, Origin origin) {
    this.knowledge = knowledge;
    this.callees = callees;
    this.question = origin.exchange();
    this.request = origin.request();
  }

  CallEffect of(AbstractInsnNode insn, List<Value> operands, Phase phase) {
    if (insn instanceof InvokeDynamicInsnNode) {
      return operands.stream().anyMatch(Value::isAliasOrDerived)
          ? CallEffect.KEEPS
          : CallEffect.UNRELATED;
    }
    if (!(insn instanceof MethodInsnNode)) {
      return CallEffect.UNRELATED;
    }
    MethodInsnNode node = (MethodInsnNode) insn;
    CallSite call = new CallSite(node.owner, node.name, node.desc);
    int receivers = insn.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    CallEffect effect = CallEffect.UNRELATED;
    for (int k = receivers; k < operands.size(); k++) {
      if (operands.get(k).isAliasOrDerived()) {
        CallEffect one = onArgument(call, node, k - receivers, operands, receivers);
        if (one.kind != CallEffect.Kind.NONE || one.created != null || one.result != null) {
          return one;
        }
        effect = one;
      }
    }
    if (receivers == 0) {
      return effect;
    }
    Value receiver = operands.get(0);
    if (receiver.isAliasOrDerived()) {
      return onReceiver(call, operands, phase);
    }
    return request != null && receiver.equals(request) ? onRequest(call, effect) : effect;
  }

  /** Releasing a request releases its response, whatever is left of it. */
  private CallEffect onRequest(CallSite call, CallEffect otherwise) {
    Model close = knowledge.find(Role.CLOSE, call);
    if (close == null) {
      return otherwise;
    }
    return close.is("effect", "release") ? CallEffect.DEFEATS : CallEffect.CLOSES;
  }

  private CallEffect onReceiver(CallSite call, List<Value> operands, Phase phase) {
    Value receiver = operands.get(0);
    boolean isWhole = receiver.kind() == Value.Kind.CONNECTION;
    int arguments = operands.size() - 1;
    boolean isKnown = false;
    for (Model row : knowledge.of(call)) {
      isKnown = true;
      switch (row.role()) {
        case KEEPALIVE_OFF:
          if (question == Exchange.CUT && isWhole && row.is("how", "disconnect")) {
            return CallEffect.DEFEATS;
          }
          break;
        case CONSUMES:
          if (row.names("of", CallArguments.RECEIVER, arguments)) {
            return CallEffect.CLOSES;
          }
          break;
        case CLOSE:
          return closing(row, receiver);
        case RESPONSE:
          if (isWhole
              && phase == Phase.UNCONNECTED
              && row.names("of", CallArguments.RECEIVER, arguments)) {
            return CallEffect.CONNECTS;
          }
          break;
        case WRAP:
          if (row.names("of", CallArguments.RECEIVER, arguments)) {
            return CallEffect.yields(view(row, receiver)).using(true);
          }
          break;
        default:
          break;
      }
    }
    if (question == Exchange.DRAIN && isWhole && operands.stream().anyMatch(this::isHead)) {
      return CallEffect.CLOSES;
    }
    return isWhole ? onWhole(call, isKnown) : onBody(call);
  }

  private boolean isHead(Value value) {
    return WITHOUT_BODY.equals(value.constant());
  }

  /** An unknown method of the response that yields something to close may hand out its body. */
  private CallEffect onWhole(CallSite call, boolean isKnown) {
    Type result = Type.getReturnType(call.descriptor());
    boolean isPart =
        !isKnown
            && result.getSort() == Type.OBJECT
            && knowledge.isSubtype(result.getInternalName(), AUTO_CLOSEABLE);
    return isPart ? CallEffect.KEEPS : CallEffect.uses(true);
  }

  /** Whatever is done with a stream may be the reading of it. */
  private CallEffect onBody(CallSite call) {
    boolean isRead =
        question == Exchange.DRAIN
            && knowledge.isSubtype(call.owner(), AUTO_CLOSEABLE)
            && !knowledge.has(Role.NO_IO, call)
            && !knowledge.has(Role.STATE_TEST, call);
    return isRead ? CallEffect.CLOSES : CallEffect.uses(true);
  }

  private CallEffect closing(Model row, Value value) {
    if (ReceiverEffects.closing(row) != CallEffect.CLOSES) {
      return CallEffect.uses(false);
    }
    boolean isWhole = value.kind() == Value.Kind.CONNECTION;
    if (question == Exchange.CUT) {
      return isWhole ? CallEffect.KEEPS : CallEffect.CLOSES;
    }
    boolean isCut =
        value.kind() == Value.Kind.MAYBE_CONNECTION || isWhole && !row.is("effect", "abort");
    return isCut ? CallEffect.DEFEATS : CallEffect.CLOSES;
  }

  private static Value view(Model row, Value of) {
    if (of.kind() != Value.Kind.CONNECTION) {
      return row.is("closes", "no") || !row.is("closes", "reuse") ? of : Value.DERIVED;
    }
    switch (row.text("closes", "yes")) {
      case "no":
        return null;
      case "reuse":
        return Value.DERIVED;
      case "same":
      case "origin":
        return of;
      default:
        return Value.MAYBE_CONNECTION;
    }
  }

  private CallEffect onArgument(
      CallSite call, MethodInsnNode node, int argument, List<Value> operands, int receivers) {
    Value operand = operands.get(argument + receivers);
    int arguments = operands.size() - receivers;
    boolean isWhole = operand.kind() == Value.Kind.CONNECTION;
    boolean isKnown = false;
    for (Model row : knowledge.of(call)) {
      switch (row.role()) {
        case KEEPALIVE_OFF:
          if (question == Exchange.CUT && isWhole && row.is("how", "disconnect")) {
            return CallEffect.DEFEATS;
          }
          break;
        case CONSUMES:
          if (row.names("of", argument, arguments)) {
            boolean isDone = question == Exchange.DRAIN || row.is("closes", "yes");
            return isDone ? CallEffect.CLOSES : CallEffect.uses(true);
          }
          isKnown = true;
          break;
        case CLOSE_HELPER:
          if (row.names("closes", argument, arguments)) {
            return closing(row, operand);
          }
          isKnown = true;
          break;
        case KEEPS:
          if (!row.has("args") || row.names("args", argument, arguments)) {
            return CallEffect.KEEPS;
          }
          isKnown = true;
          break;
        case WRAP:
          if (row.names("of", argument, arguments)) {
            Value view = isWhole ? view(row, operand) : operand;
            return node.name.equals("<init>") ? CallEffect.creates(view) : CallEffect.yields(view);
          }
          break;
        case USES:
          isKnown |= !row.has("args") || row.names("args", argument, arguments);
          break;
        case ADDRESS:
        case THROTTLE:
        case STATE_TEST:
          isKnown = true;
          break;
        default:
          break;
      }
    }
    if (isKnown) {
      boolean isRead = question == Exchange.DRAIN && !isWhole;
      return isRead ? CallEffect.CLOSES : CallEffect.uses(true);
    }
    return byBody(call, node.getOpcode(), argument, operand);
  }

  private CallEffect byBody(CallSite call, int opcode, int argument, Value operand) {
    ExchangeSummary summary = callees.exchange(call, opcode, argument, question, operand);
    if (summary == null) {
      return CallEffect.KEEPS;
    }
    switch (summary.fate()) {
      case LEFT_ALONE:
        return summary.result() == null
            ? CallEffect.uses(true)
            : CallEffect.yields(summary.result()).using(true);
      case DONE:
        return CallEffect.CLOSES;
      case DEFEATED:
        return CallEffect.DEFEATS;
      default:
        return CallEffect.KEEPS;
    }
  }
}
