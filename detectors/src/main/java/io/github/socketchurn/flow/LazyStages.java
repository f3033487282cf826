package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Stages of streams, which run their functions when the last stage asks for elements. */
final class LazyStages {
  private static final int LONGEST_CHAIN = 20;

  private final MethodBody body;
  private final ApiKnowledge knowledge;

  LazyStages(MethodBody body, ApiKnowledge knowledge) {
    this.body = body;
    this.knowledge = knowledge;
  }

  /**
   * Whether what a stage yields is used up before the method ends: it is given to nobody else, and
   * a last stage runs all the functions.
   */
  boolean areRunHere(MethodInsnNode stage) {
    int place = body.graph().indexOf(stage);
    for (int k = 0; k < LONGEST_CHAIN; k++) {
      List<ValueUses.Use> uses = ValueUses.ofResult(body, place);
      boolean isChained =
          uses.size() == 1
              && uses.get(0).argument() == CallArguments.RECEIVER
              && !ValueUses.isReturned(body, place)
              && ValueUses.fieldOf(body, place) == null;
      if (!isChained) {
        return false;
      }
      place = uses.get(0).instruction();
      if (isEnd(body.callAt(place))) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnd(CallSite call) {
    Type result = Type.getReturnType(call.descriptor());
    boolean runs = result.getSort() != Type.OBJECT && result.getSort() != Type.ARRAY;
    for (Model row : knowledge.of(call)) {
      if (row.role() == Role.RUNS_LAMBDA && row.is("lazy", "yes")) {
        return false;
      }
      runs |= row.role() == Role.CONSUMES || row.role() == Role.RUNS_LAMBDA;
    }
    return runs;
  }
}
