package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.MethodBody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.MethodNode;

/** The methods of the program that yield what a field holds, perhaps after filling it. */
final class FieldResults {
  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Map<String, Boolean> known = new HashMap<>();

  FieldResults(ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = targets;
  }

  /** Whether some target of a call is such a method. */
  boolean contain(CallSite call, int opcode, Callees callees) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found == null) {
      return false;
    }
    for (CallTargets.Target target : found) {
      String key = target.className + "." + target.method.name() + target.method.descriptor();
      if (known.computeIfAbsent(key, unused -> isKept(target, callees))) {
        return true;
      }
    }
    return false;
  }

  private boolean isKept(CallTargets.Target target, Callees callees) {
    MethodNode node = classes.body(target.className, target.method);
    if (node == null) {
      return false;
    }
    try {
      MethodBody body = new MethodBody(target.className, node, knowledge, callees, new Budget());
      return !body.graph().hasSubroutines() && body.mayYieldField();
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return false;
    }
  }
}
