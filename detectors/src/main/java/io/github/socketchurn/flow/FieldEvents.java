package io.github.socketchurn.flow;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happens to a connection while fields hold it: where it is stored, used and replaced. */
public final class FieldEvents {
  private final LifeTime life;
  private final Map<Integer, FieldStore> stores = new LinkedHashMap<>();
  private final BitSet openAt = new BitSet();
  private final BitSet openAfterFailureAt = new BitSet();
  private final BitSet replacedAt = new BitSet();
  private boolean overwritten;

  FieldEvents(LifeTime life) {
    this.life = life;
  }

  void markStore(FieldStore store) {
    stores.put(store.instruction(), store);
  }

  /** The fields still held it open when a call was reached. */
  void markOpenAt(int instruction, PathState state) {
    openAt.set(instruction);
    markFailure(instruction, state);
  }

  /** Something else took its place in a field. */
  void markReplaced(int store, PathState state) {
    replacedAt.set(store);
    markFailure(store, state);
  }

  private void markFailure(int instruction, PathState state) {
    if (state.cause == Cause.CHECKED && life.isUsedAt(state.causeAt)) {
      openAfterFailureAt.set(instruction);
    }
  }

  void markOverwritten() {
    overwritten = true;
  }

  /** The places that put it into fields, in the order of the paths. */
  Collection<FieldStore> stores() {
    return stores.values();
  }

  /** Whether it was open when a call was reached. */
  public boolean isOpenAt(int instruction) {
    return openAt.get(instruction);
  }

  /** Whether it was open at a call or a store after work with it had failed. */
  public boolean isOpenAfterFailureAt(int instruction) {
    return openAfterFailureAt.get(instruction);
  }

  /** Whether another connection took its place while it was open. */
  public boolean isOverwritten() {
    return overwritten;
  }

  /** Whether a store into a field has replaced it there, and a normal end leaves it open. */
  public boolean isReplacedAt(String field, int store) {
    for (Outcome outcome : life.outcomes()) {
      if (replacedAt.get(store)
          && outcome.isNormal()
          && outcome.phase() == Phase.OPEN
          && !FieldNames.contains(outcome.stored(), field)) {
        return true;
      }
    }
    return false;
  }
}
