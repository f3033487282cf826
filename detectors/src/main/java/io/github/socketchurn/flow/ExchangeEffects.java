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

  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final Exchange question;
  private final Value request;

  ExchangeEffects(MethodBody body, ApiKnowledge knowledge, Callees callees, Origin origin) {
    this.body = body;
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
      boolean isInLoop = body.loops().innermost(body.graph().indexOf(insn)) != null;
      return onReceiver(call, operands, phase, isInLoop);
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

  private CallEffect onReceiver(
      CallSite call, List<Value> operands, Phase phase, boolean isInLoop) {
    Value receiver = operands.get(0);
    boolean isWhole = receiver.kind() == Value.Kind.CONNECTION;
    int arguments = operands.size() - 1;
    for (Model row : knowledge.of(call)) {
      CallEffect effect = ofRow(row, receiver, arguments, phase);
      if (effect != null) {
        return effect;
      }
    }
    if (question == Exchange.DRAIN && isWhole && operands.stream().anyMatch(this::isHead)) {
      return CallEffect.CLOSES;
    }
    return isWhole ? onWhole(call, !knowledge.of(call).isEmpty()) : onBody(call, isInLoop);
  }

  /** What a row says of the receiver, or null if it does not decide. */
  private CallEffect ofRow(Model row, Value receiver, int arguments, Phase phase) {
    boolean isWhole = receiver.kind() == Value.Kind.CONNECTION;
    boolean isOf = row.names("of", CallArguments.RECEIVER, arguments);
    switch (row.role()) {
      case KEEPALIVE_OFF:
        boolean isCut = question == Exchange.CUT && isWhole && row.is("how", "disconnect");
        return isCut ? CallEffect.DEFEATS : null;
      case CONSUMES:
        return isOf ? CallEffect.CLOSES : null;
      case CLOSE:
        return closing(row, receiver);
      case RESPONSE:
        return isOf && isWhole && phase == Phase.UNCONNECTED ? CallEffect.CONNECTS : null;
      case WRAP:
        return isOf ? CallEffect.yields(view(row, receiver)).using(true) : null;
      default:
        return null;
    }
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

  /** Whatever is done with a stream may be the reading of it; one byte is not all of it. */
  private CallEffect onBody(CallSite call, boolean isInLoop) {
    boolean isOneByte = call.name().equals("read") && call.descriptor().equals("()I");
    boolean isRead =
        question == Exchange.DRAIN
            && (isInLoop || !isOneByte)
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
    boolean isCut = value.kind() != Value.Kind.DERIVED && !row.is("effect", "abort");
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
    boolean isKnown = false;
    for (Model row : knowledge.of(call)) {
      CallEffect effect = ofRow(row, argument, arguments, operand, node);
      if (effect != null) {
        return effect;
      }
      isKnown |= leavesAlone(row, argument, arguments);
    }
    if (isKnown) {
      boolean isRead = question == Exchange.DRAIN && operand.kind() != Value.Kind.CONNECTION;
      return isRead ? CallEffect.CLOSES : CallEffect.uses(true);
    }
    return byBody(call, node.getOpcode(), argument, operand);
  }

  /** What a row says of an argument, or null if it does not decide. */
  private CallEffect ofRow(
      Model row, int argument, int arguments, Value operand, MethodInsnNode node) {
    boolean isWhole = operand.kind() == Value.Kind.CONNECTION;
    switch (row.role()) {
      case KEEPALIVE_OFF:
        boolean isCut = question == Exchange.CUT && isWhole && row.is("how", "disconnect");
        return isCut ? CallEffect.DEFEATS : null;
      case CONSUMES:
        if (!row.names("of", argument, arguments)) {
          return null;
        }
        boolean isDone = question == Exchange.DRAIN || row.is("closes", "yes");
        return isDone ? CallEffect.CLOSES : CallEffect.uses(true);
      case CLOSE_HELPER:
        return row.names("closes", argument, arguments) ? closing(row, operand) : null;
      case KEEPS:
        boolean isKept = !row.has("args") || row.names("args", argument, arguments);
        return isKept ? CallEffect.KEEPS : null;
      case WRAP:
        if (!row.names("of", argument, arguments)) {
          return null;
        }
        Value view = isWhole ? view(row, operand) : operand;
        return node.name.equals("<init>") ? CallEffect.creates(view) : CallEffect.yields(view);
      default:
        return null;
    }
  }

  /** Whether a row shows that a call does not keep an argument. */
  private static boolean leavesAlone(Model row, int argument, int arguments) {
    switch (row.role()) {
      case USES:
        return !row.has("args") || row.names("args", argument, arguments);
      case CONSUMES:
      case CLOSE_HELPER:
      case KEEPS:
      case ADDRESS:
      case THROTTLE:
      case STATE_TEST:
        return true;
      default:
        return false;
    }
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
        boolean isCut = question == Exchange.CUT;
        return isCut ? CallEffect.CLOSES_IF_IT_SUCCEEDS : CallEffect.CLOSES;
      case DEFEATED:
        return CallEffect.DEFEATS;
      default:
        return CallEffect.KEEPS;
    }
  }
}
