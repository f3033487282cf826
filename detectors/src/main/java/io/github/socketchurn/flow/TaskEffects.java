package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What happens to a connection that a task has captured, when something runs the task: a lambda, a
 * method reference, or an object of the program with a method that is run. A task that closes the
 * connection takes it over; one that only uses it leaves it to its maker; all else keeps it.
 */
final class TaskEffects {
  private static final String LAMBDA_FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String RUNNABLE = "Ljava/lang/Runnable;";
  private static final String THREAD = "Ljava/lang/Thread;";

  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final OwnerEffects owners;
  private final LazyStages stages;
  private final boolean isClient;

  TaskEffects(
      ApiKnowledge knowledge,
      Callees callees,
      OwnerEffects owners,
      Origin origin,
      LazyStages stages) {
    this.stages = stages;
    this.isClient = origin.isClient();
    this.knowledge = knowledge;
    this.callees = callees;
    this.owners = owners;
  }

  /** The effect of making a lambda or method reference. */
  static CallEffect ofCapture(InvokeDynamicInsnNode insn, List<Value> operands) {
    if (!insn.bsm.getOwner().equals(LAMBDA_FACTORY)) {
      return CallEffect.UNRELATED;
    }
    int captured = -1;
    int count = 0;
    for (int k = 0; k < operands.size(); k++) {
      if (operands.get(k).isAliasOrDerived()) {
        captured = k;
        count++;
      }
    }
    if (count == 0) {
      return CallEffect.UNRELATED;
    }
    boolean isTask = count == 1 && operands.get(captured).kind() == Value.Kind.CONNECTION;
    return isTask
        ? CallEffect.yields(Value.task((Handle) insn.bsmArgs[1], captured)).using(true)
        : CallEffect.KEEPS;
  }

  /** The effects of a call that runs one of its arguments, or null if this is none. */
  List<CallEffect> of(MethodInsnNode node, int argument, int arguments, Value operand) {
    boolean isTask = operand.kind() == Value.Kind.TASK;
    if (!isTask && operand.kind() != Value.Kind.OWNER) {
      return null;
    }
    CallSite call = new CallSite(node.owner, node.name, node.desc);
    for (Model row : knowledge.of(call)) {
      if (row.role() == Role.RUNS_LAMBDA && row.names("arg", argument, arguments)) {
        boolean isOver = isTask && row.is("lazy", "yes") && stages.areRunHere(node);
        if (!isOver && livesOn(row, call, argument, operand)) {
          return List.of(CallEffect.KEEPS);
        }
        CallEffect effect = whenRun(isTask ? ofTask(operand) : ofObject(call, argument, operand));
        CallSite body = isTask ? operand.taskBody() : bodyOf(call, argument, operand);
        return List.of(node.name.equals("<init>") ? ofThread(effect, body) : effect);
      }
    }
    return null;
  }

  /**
   * Whether a task holds on to what it has captured: it runs again and again after the call, or, if
   * that is a client, it may be a worker that lives as long as its thread.
   */
  private boolean livesOn(Model row, CallSite call, int argument, Value task) {
    boolean isLater = row.is("async", "yes") || row.is("lazy", "yes") || row.is("kind", "cache");
    if (!isLater) {
      return false;
    }
    CallSite body = task.kind() == Value.Kind.TASK ? task.taskBody() : bodyOf(call, argument, task);
    return !row.text("mult", "").contains("once")
        || isClient && callees.mayLoop(body, Opcodes.INVOKESPECIAL);
  }

  /** A thread of its own that goes on with a connection keeps it, and closes it in the end. */
  private CallEffect ofThread(CallEffect effect, CallSite body) {
    return effect.kind == CallEffect.Kind.CLOSES && callees.mayLoop(body, Opcodes.INVOKESPECIAL)
        ? CallEffect.KEEPS
        : effect;
  }

  /** The effect of calling a lambda or method reference. */
  CallEffect ofCall(Value task) {
    return whenRun(ofTask(task));
  }

  private static CallEffect whenRun(ParameterSummary summary) {
    if (summary == null) {
      return CallEffect.KEEPS;
    }
    if (summary.alwaysCloses()) {
      // To hand it over is one act, as it is for a collection's add.
      return CallEffect.CLOSES.withoutFailure();
    }
    return summary.isOnly(Ending.Fate.OPEN) ? CallEffect.uses(true) : CallEffect.KEEPS;
  }

  private ParameterSummary ofTask(Value task) {
    CallSite body = task.taskBody();
    int argument = task.taskArgument();
    if (argument < 0) {
      Model close = knowledge.find(Role.CLOSE, body);
      if (close != null) {
        return ReceiverEffects.closing(close) == CallEffect.CLOSES
            ? ParameterSummary.closing()
            : null;
      }
    }
    return callees.parameter(body, task.taskOpcode(), Passing.by(argument));
  }

  /** The method of an object of the program that something else runs. */
  private static CallSite bodyOf(CallSite call, int argument, Value owner) {
    String type = Type.getArgumentTypes(call.descriptor())[argument].getDescriptor();
    boolean isRun = type.equals(RUNNABLE) || type.equals(THREAD);
    return isRun
        ? new CallSite(owner.ownerClass(), "run", "()V")
        : new CallSite(owner.ownerClass(), "call", "()Ljava/lang/Object;");
  }

  /** An object of the program that is run by one of its methods. */
  private ParameterSummary ofObject(CallSite call, int argument, Value owner) {
    CallSite body = bodyOf(call, argument, owner);
    return callees.fields(body, Opcodes.INVOKESPECIAL, owner.ownerFields());
  }

  /** The effects of starting a thread of the program, or null if the call starts none. */
  CallEffect ofStart(CallSite call, Value owner) {
    for (Model row : knowledge.of(call)) {
      if (row.role() == Role.RUNS_LAMBDA && row.names("arg", CallArguments.RECEIVER, 0)) {
        CallSite body = new CallSite(owner.ownerClass(), "run", "()V");
        return isClient && callees.mayLoop(body, Opcodes.INVOKESPECIAL)
            ? CallEffect.KEEPS
            : ofThread(
                whenRun(callees.fields(body, Opcodes.INVOKESPECIAL, owner.ownerFields())), body);
      }
    }
    return null;
  }
}
