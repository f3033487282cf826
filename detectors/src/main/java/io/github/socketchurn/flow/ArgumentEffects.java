package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What calls do to a connection that is one of their arguments: by the models, then by the body of
 * the method, then by its annotations. What nobody knows keeps it: unknown means silent.
 */
final class ArgumentEffects {
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final OwnerEffects owners;
  private final TaskEffects tasks;
  private final String type;
  private final MethodBody body;
  private final LocalObjects locals;
  private final boolean isResponse;

  ArgumentEffects(
      MethodBody body,
      ApiKnowledge knowledge,
      Callees callees,
      OwnerEffects owners,
      Origin origin,
      LocalObjects locals,
      TaskEffects tasks) {
    this.body = body;
    this.locals = locals;
    this.type = origin.fields() == null ? origin.type() : null;
    this.isResponse = origin.isResponse();
    this.knowledge = knowledge;
    this.callees = callees;
    this.owners = owners;
    this.tasks = tasks;
  }

  /** The effects of a call on one argument, one for each way the call can end. */
  List<CallEffect> of(
      CallSite call,
      MethodInsnNode node,
      int argument,
      List<Value> operands,
      int receivers,
      Phase phase) {
    Value operand = operands.get(argument + receivers);
    if (body.isSyntheticClose(body.graph().indexOf(node))) {
      return List.of(closedAsResource(operand));
    }
    List<CallEffect> asTask = tasks.of(node, argument, operands.size() - receivers, operand);
    if (asTask != null) {
      return asTask;
    }
    CallEffect modelled = byModel(call, node, argument, operands, receivers, phase);
    if (modelled != null) {
      return List.of(modelled);
    }
    if (operand.kind() == Value.Kind.DERIVED || operand.kind() == Value.Kind.TASK) {
      return List.of(CallEffect.KEEPS);
    }
    List<CallEffect> annotated = byAnnotation(call, argument, operand, node);
    return annotated != null ? annotated : byBody(call, node, argument, operands, receivers);
  }

  private CallEffect closedAsResource(Value resource) {
    switch (resource.kind()) {
      case OWNER:
        return owners.closed(resource);
      case TASK:
        return tasks.ofCall(resource);
      default:
        return resource.isAlias() ? CallEffect.CLOSES : CallEffect.uses(false);
    }
  }

  private CallEffect byModel(
      CallSite call,
      MethodInsnNode node,
      int argument,
      List<Value> operands,
      int receivers,
      Phase phase) {
    int arguments = operands.size() - receivers;
    Value operand = operands.get(argument + receivers);
    boolean known = false;
    for (Model row : knowledge.of(call)) {
      switch (row.role()) {
        case CLOSE_HELPER:
          if (row.names("closes", argument, arguments)) {
            return operand.kind() == Value.Kind.OWNER
                ? owners.closed(operand)
                : operand.isClosable() ? ReceiverEffects.closing(row) : CallEffect.uses(false);
          }
          known = true;
          break;
        case KEEPS:
          if (!row.has("args") || row.names("args", argument, arguments)) {
            return CallEffect.KEEPS;
          }
          known = true;
          break;
        case STATE_TEST:
          if (row.names("on", argument, arguments)) {
            return ReceiverEffects.tested(row, operand, phase);
          }
          break;
        case WRAP:
          if (row.names("of", argument, arguments)) {
            return row.is("into", "receiver")
                ? setInto(row, operand, operands)
                : wrapped(row, node, operand, operands.subList(receivers, operands.size()));
          }
          break;
        default:
          known |= leavesAlone(row, argument, arguments);
          break;
      }
    }
    return known ? CallEffect.uses(true) : null;
  }

  /** Whether a row tells that a call does not keep one of its arguments. */
  private static boolean leavesAlone(Model row, int argument, int arguments) {
    switch (row.role()) {
      case USES:
        return !row.has("args") || row.names("args", argument, arguments);
      case CONSUMES:
      case ADDRESS:
      case THROTTLE:
        return true;
      default:
        return false;
    }
  }

  /** A setter puts it into an object; if the method has made that, it is a view of it now. */
  private CallEffect setInto(Model row, Value operand, List<Value> operands) {
    Value view = Views.view(row, operand, operands);
    return locals.isMadeHere(operands.get(0)) ? CallEffect.setInto(view) : CallEffect.KEEPS;
  }

  private static CallEffect wrapped(
      Model row, MethodInsnNode node, Value operand, List<Value> arguments) {
    Value view = Views.view(row, operand, arguments);
    if (Views.isLayer(row, view)) {
      return CallEffect.LAYERS.yielding(view);
    }
    CallEffect effect =
        node.name.equals("<init>") ? CallEffect.creates(view) : CallEffect.yields(view);
    return effect.using(!row.is("io", "no"));
  }

  /** What annotations on the parameter or the method state, or null. */
  private List<CallEffect> byAnnotation(
      CallSite call, int argument, Value operand, MethodInsnNode node) {
    Ownership stated = knowledge.ownership().ofParameter(call, argument);
    if (stated == null) {
      return null;
    }
    switch (stated) {
      case CLOSES:
        return List.of(CallEffect.CLOSES);
      case OWNS:
        return List.of(CallEffect.KEEPS);
      case BORROWS:
        return List.of(CallEffect.uses(true));
      default:
        boolean isConstructor = node.name.equals("<init>");
        CallEffect aliased =
            isConstructor ? CallEffect.creates(operand) : CallEffect.yields(operand);
        // Handing over is one act, unless it is declared to fail.
        List<String> declared = knowledge.exceptionsOf(call);
        boolean isSafe = declared != null && declared.isEmpty();
        return List.of((isSafe ? aliased.withoutFailure() : aliased).using(true));
    }
  }

  private List<CallEffect> byBody(
      CallSite call, MethodInsnNode node, int argument, List<Value> operands, int receivers) {
    Value operand = operands.get(argument + receivers);
    Passing passing = Passing.by(argument, operands, call, type);
    ParameterSummary summary =
        callees.parameter(call, node.getOpcode(), isResponse ? passing.ofResponse() : passing);
    if (summary == null) {
      return List.of(CallEffect.KEEPS);
    }
    if (operand.kind() == Value.Kind.OWNER && !owners.isClosedByClose(operand)) {
      return List.of(CallEffect.KEEPS);
    }
    if (node.name.equals("<init>")) {
      return CallEffect.of(summary, operand, node.owner, true);
    }
    String holder = receivers == 1 ? locals.classOf(operands.get(0)) : null;
    return CallEffect.of(summary, operand, holder, false);
  }

  /** The effect of a null in place of a connection: what a test for null answers. */
  CallEffect onNull(CallSite call, int argument, int arguments) {
    Model test = knowledge.find(Role.STATE_TEST, call);
    if (test != null && test.names("on", argument, arguments) && test.has("when-null")) {
      return ReceiverEffects.answer(test.text("when-null", ""));
    }
    return CallEffect.UNRELATED;
  }
}
