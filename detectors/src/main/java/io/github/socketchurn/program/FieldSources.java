package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.FieldFilling;
import io.github.socketchurn.flow.MethodBody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Which parameters of constructors end up in which fields. */
final class FieldSources {
  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Callees callees;
  private final Map<String, Optional<int[]>> sources = new HashMap<>();

  FieldSources(
      ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets, Callees callees) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = targets;
    this.callees = callees;
  }

  /** Indexes of the parameters, or null if the field depends on anything else. */
  int[] of(CallSite constructor, String field) {
    String key = constructor + "." + field;
    Optional<int[]> known = sources.get(key);
    if (known == null) {
      sources.put(key, Optional.empty());
      known = Optional.ofNullable(compute(constructor, field));
      sources.put(key, known);
    }
    return known.map(int[]::clone).orElse(null);
  }

  private int[] compute(CallSite constructor, String field) {
    List<CallTargets.Target> found = targets.of(constructor, Opcodes.INVOKESPECIAL);
    MethodNode body =
        found == null ? null : classes.body(found.get(0).className, found.get(0).method);
    if (body == null) {
      return null;
    }
    try {
      MethodBody prepared =
          new MethodBody(found.get(0).className, body, knowledge, Callees.UNKNOWN, new Budget());
      return FieldFilling.of(prepared, knowledge, callees, field);
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
  }
}
