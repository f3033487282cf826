package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Stages of streams, which run their functions when the last stage asks for elements. */
final class LazyStages {
  private static final int LONGEST_CHAIN = 20;
  private static final String STREAM = "java/util/stream/BaseStream";

  private final MethodBody body;
  private final ApiKnowledge knowledge;

  LazyStages(MethodBody body, ApiKnowledge knowledge) {
    this.body = body;
    this.knowledge = knowledge;
  }

  /**
   * Whether the stream that a stage yields is used up before the method ends: it is given to nobody
   * else, and its last stage yields a value.
   */
  boolean areRunHere(MethodInsnNode stage) {
    int place = body.graph().indexOf(stage);
    for (int k = 0; k < LONGEST_CHAIN && isStream(body.callAt(place)); k++) {
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

  private boolean isStream(CallSite call) {
    Type type = Type.getReturnType(call.descriptor());
    return type.getSort() == Type.OBJECT && knowledge.isSubtype(type.getInternalName(), STREAM);
  }

  /** Iterators go on asking later. */
  private boolean isEnd(CallSite call) {
    return !isStream(call) && !call.name().equals("iterator") && !call.name().equals("spliterator");
  }
}
