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
 * What calls do to the tracked connection, by the library models. A call that the models do not
 * know keeps the connection that it is given as an argument: unknown means silent.
 */
final class CallEffects {
  private static final String AUTO_CLOSEABLE = "java/lang/AutoCloseable";
  private static final String OBJECT = "java/lang/Object";
  private static final String LAMBDA_FACTORY = "java/lang/invoke/LambdaMetafactory";

  private final ApiKnowledge knowledge;
  private final Origin origin;
  private final Callees callees;
  private final OwnerEffects owners;

  CallEffects(ApiKnowledge knowledge, Callees callees, Origin origin) {
    this.knowledge = knowledge;
    this.callees = callees;
    this.owners = new OwnerEffects(knowledge, callees);
    this.origin = origin;
  }

  /**
   * The effect of a call.
   *
   * @param operands receiver, if any, and arguments
   * @param phase of the connection before the call
   */
  CallEffect of(AbstractInsnNode insn, List<Value> operands, Phase phase) {
    if (insn instanceof InvokeDynamicInsnNode) {
      boolean captures =
          ((InvokeDynamicInsnNode) insn).bsm.getOwner().equals(LAMBDA_FACTORY)
              && operands.stream().anyMatch(Value::isAliasOrDerived);
      return captures ? CallEffect.KEEPS : CallEffect.UNRELATED;
    }
    if (!(insn instanceof MethodInsnNode)) {
      return CallEffect.UNRELATED;
    }
    MethodInsnNode node = (MethodInsnNode) insn;
    CallSite call = new CallSite(node.owner, node.name, node.desc);
    int receivers = insn.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    CallEffect byReceiver = CallEffect.UNRELATED;
    if (receivers == 1 && operands.get(0).kind() == Value.Kind.OWNER) {
      byReceiver = owners.onReceiver(call, operands.get(0));
      if (byReceiver.kind != CallEffect.Kind.NONE) {
        return byReceiver;
      }
    } else if (receivers == 1 && operands.get(0).isAliasOrDerived()) {
      byReceiver = onReceiver(call, operands.get(0), phase);
    }
    for (int k = receivers; k < operands.size(); k++) {
      Value operand = operands.get(k);
      if (operand.isAliasOrDerived()) {
        CallEffect effect = onArgument(call, node, k - receivers, operands, receivers, phase);
        if (effect.kind != CallEffect.Kind.NONE || effect.created != null) {
          return effect;
        }
        byReceiver = byReceiver == CallEffect.UNRELATED ? effect : byReceiver.using(true);
      } else if (operand.isNull() && byReceiver == CallEffect.UNRELATED) {
        byReceiver = onNull(call, k - receivers, operands.size() - receivers);
      }
    }
    return byReceiver;
  }

  private CallEffect onReceiver(CallSite call, Value receiver, Phase phase) {
    int arguments = Type.getArgumentTypes(call.descriptor()).length;
    boolean really = true;
    for (Model row : knowledge.of(call)) {
      switch (row.role()) {
        case CLOSE:
          return receiver.isAlias() ? closing(row) : CallEffect.UNRELATED;
        case CONNECT:
        case LOCAL_BIND:
          if (receiver.isAlias() && connects(row)) {
            return CallEffect.CONNECTS.yielding(fluentResult(call, receiver));
          }
          return CallEffect.CONNECT_ONLY.yielding(receiverResult(call, receiver));
        case KEEPS:
        case SHARES_POOL:
          if (row.role() == Role.SHARES_POOL || contains(row, "args", -1, arguments)) {
            return CallEffect.KEEPS;
          }
          break;
        case STATE_TEST:
          if (contains(row, "on", -1, arguments) || !row.has("on")) {
            return tested(row, receiver, phase);
          }
          break;
        case WRAP:
          if (contains(row, "of", -1, arguments)) {
            return CallEffect.yields(view(row, receiver, List.of())).using(!row.is("io", "no"));
          }
          break;
        case NO_IO:
          really = false;
          break;
        default:
          break;
      }
    }
    return CallEffect.uses(really).yielding(receiverResult(call, receiver));
  }

  private static CallEffect closing(Model row) {
    switch (row.text("effect", "close")) {
      case "half":
      case "none":
      case "wait":
      case "evict":
      case "consume":
        return CallEffect.UNRELATED;
      default:
        return CallEffect.CLOSES;
    }
  }

  /** Connecting a datagram socket only filters its peers; a client socket's bind is no connect. */
  private boolean connects(Model row) {
    if (row.role() == Role.LOCAL_BIND) {
      return !origin.kind().equals("tcp") && !origin.kind().equals("tls");
    }
    return !row.is("kind", "filter");
  }

  private static CallEffect tested(Model row, Value value, Phase phase) {
    if (value.kind() != Value.Kind.CONNECTION) {
      return CallEffect.uses(false);
    }
    String key = phase == Phase.OPEN ? "when-open" : phase == Phase.CLOSED ? "when-closed" : "";
    return answer(row.text(key, ""));
  }

  private static CallEffect answer(String word) {
    if (word.isEmpty()) {
      return CallEffect.uses(false);
    }
    return CallEffect.yields(Value.constant(word.equals("true") ? 1 : 0));
  }

  private CallEffect onNull(CallSite call, int argument, int arguments) {
    Model test = knowledge.find(Role.STATE_TEST, call);
    if (test != null && contains(test, "on", argument, arguments) && test.has("when-null")) {
      return answer(test.text("when-null", ""));
    }
    return CallEffect.UNRELATED;
  }

  private CallEffect onArgument(
      CallSite call,
      MethodInsnNode node,
      int argument,
      List<Value> operands,
      int receivers,
      Phase phase) {
    int arguments = operands.size() - receivers;
    Value operand = operands.get(argument + receivers);
    if (isSyntheticCloseHelper(node)) {
      return operand.kind() == Value.Kind.OWNER
          ? owners.closed(operand)
          : operand.isAlias() ? CallEffect.CLOSES : CallEffect.uses(false);
    }
    boolean known = false;
    for (Model row : knowledge.of(call)) {
      switch (row.role()) {
        case CLOSE_HELPER:
          if (contains(row, "closes", argument, arguments)) {
            return operand.kind() == Value.Kind.OWNER
                ? owners.closed(operand)
                : operand.isClosable() ? closing(row) : CallEffect.uses(false);
          }
          known = true;
          break;
        case KEEPS:
          if (!row.has("args") || contains(row, "args", argument, arguments)) {
            return CallEffect.KEEPS;
          }
          known = true;
          break;
        case STATE_TEST:
          if (contains(row, "on", argument, arguments)) {
            return tested(row, operand, phase);
          }
          break;
        case WRAP:
          if (contains(row, "of", argument, arguments)) {
            Value view = view(row, operand, operands.subList(receivers, operands.size()));
            if (isLayer(row, view)) {
              return CallEffect.LAYERS.yielding(view);
            }
            CallEffect effect =
                node.name.equals("<init>") ? CallEffect.creates(view) : CallEffect.yields(view);
            return effect.using(!row.is("io", "no"));
          }
          break;
        case USES:
          known |= !row.has("args") || contains(row, "args", argument, arguments);
          break;
        case CONSUMES:
        case ADDRESS:
        case THROTTLE:
          known = true;
          break;
        default:
          break;
      }
    }
    if (known) {
      return CallEffect.uses(true);
    }
    boolean follows = operand.isAlias() || operand.kind() == Value.Kind.OWNER;
    ParameterSummary summary = follows ? callees.parameter(call, node.getOpcode(), argument) : null;
    if (summary == null) {
      return CallEffect.KEEPS;
    }
    if (operand.kind() == Value.Kind.OWNER && !owners.isClosedByClose(operand)) {
      return CallEffect.KEEPS;
    }
    return CallEffect.of(summary, operand, node.name.equals("<init>") ? node.owner : null);
  }

  /**
   * The helper that javac 9 and 10 put into each class for try-with-resources: {@code
   * $closeResource(Throwable, AutoCloseable)}.
   */
  private static boolean isSyntheticCloseHelper(MethodInsnNode node) {
    return node.name.equals("$closeResource") && node.getOpcode() == Opcodes.INVOKESTATIC;
  }

  private static boolean contains(Model row, String key, int argument, int arguments) {
    for (int one : row.arguments(key, arguments)) {
      if (one == argument) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLayer(Model row, Value view) {
    return row.is("closes", "autoclose") && view.kind() == Value.Kind.CONNECTION;
  }

  /** What a wrapper or another view of a value is to the connection. */
  private static Value view(Model row, Value of, List<Value> arguments) {
    if (of.kind() == Value.Kind.DERIVED) {
      return row.is("closes", "origin") ? Value.CONNECTION : Value.DERIVED;
    }
    switch (row.text("closes", "yes")) {
      case "no":
        return Value.DERIVED;
      case "autoclose":
        int[] flag = row.arguments("autoclose", arguments.size());
        Integer on = flag.length == 0 ? null : arguments.get(flag[0]).integer();
        if (on == null) {
          return Value.MAYBE_CONNECTION;
        }
        return on == 0 ? Value.DERIVED : of;
      default:
        return of;
    }
  }

  /**
   * What an unmodelled method of the connection yields: itself, a part of it, or something else.
   */
  private Value receiverResult(CallSite call, Value receiver) {
    Value fluent = fluentResult(call, receiver);
    if (fluent != null) {
      return fluent;
    }
    String type = resultType(call);
    boolean part =
        type != null
            && !origin.isClient()
            && knowledge.isSubtype(type, AUTO_CLOSEABLE)
            && !knowledge.has(Role.OPEN, call);
    return part ? Value.DERIVED : null;
  }

  /** The receiver if a call yields it again, else null. */
  private Value fluentResult(CallSite call, Value receiver) {
    String type = resultType(call);
    boolean fluent =
        type != null && !type.equals(OBJECT) && knowledge.isSubtype(call.owner(), type);
    return fluent && !knowledge.has(Role.OPEN, call) && !knowledge.has(Role.CLIENT, call)
        ? receiver
        : null;
  }

  private static String resultType(CallSite call) {
    Type type = Type.getReturnType(call.descriptor());
    return type.getSort() == Type.OBJECT ? type.getInternalName() : null;
  }
}
