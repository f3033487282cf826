package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.FieldFilling;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Which parameters of constructors end up in which fields. */
final class FieldSources {
  private final Inspection inspection;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Callees callees;
  private final Answers<String, int[]> sources = new Answers<>(Integer.MAX_VALUE);

  FieldSources(
      ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets, Callees callees) {
    this.inspection = new Inspection(classes, knowledge);
    this.knowledge = knowledge;
    this.targets = targets;
    this.callees = callees;
  }

  /** Indexes of the parameters, or null if the field depends on anything else. */
  int[] of(CallSite constructor, String field) {
    String key = constructor + "." + field;
    int[] known = sources.of(key, () -> compute(constructor, field));
    return known == null ? null : known.clone();
  }

  private int[] compute(CallSite constructor, String field) {
    List<CallTargets.Target> found = targets.of(constructor, Opcodes.INVOKESPECIAL);
    return found == null
        ? null
        : inspection.of(
            found.get(0).className,
            found.get(0).method,
            Callees.UNKNOWN,
            (body, budget) -> FieldFilling.of(body, knowledge, callees, field));
  }
}
