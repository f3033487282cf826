package io.github.socketchurn.program;

import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.MethodBody;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.MethodNode;

/** Method bodies made ready for analysis; the last ones are kept. */
final class PreparedBodies {
  private static final int KEPT = 256;

  /** Callers larger than this are left alone: what repeats an open is seldom found in giants. */
  private static final int LONGEST = 3_000;

  private static final int STEPS = 100_000;

  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final Map<MethodRef, Optional<MethodBody>> bodies =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MethodRef, Optional<MethodBody>> eldest) {
          return size() > KEPT;
        }
      };

  PreparedBodies(ProgramClasses classes, ApiKnowledge knowledge, Callees callees) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /** The body of a method, or null if there is none or it is too large. */
  MethodBody of(MethodRef method) {
    Optional<MethodBody> known = bodies.get(method);
    if (known == null) {
      known = Optional.ofNullable(prepare(method));
      bodies.put(method, known);
    }
    return known.orElse(null);
  }

  private MethodBody prepare(MethodRef method) {
    MethodNode node = classes.body(method.className(), method.method());
    if (node == null || node.instructions.size() == 0 || node.instructions.size() > LONGEST) {
      return null;
    }
    try {
      MethodBody body =
          new MethodBody(method.className(), node, knowledge, callees, new Budget(STEPS));
      return body.graph().hasSubroutines() ? null : body;
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
  }
}
