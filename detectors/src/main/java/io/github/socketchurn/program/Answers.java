package io.github.socketchurn.program;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers about methods, each found once. Who asks again while the answer is being found, as
 * recursive methods make it, learns nothing; nor does who asks from too deep a chain of questions.
 *
 * @param <K> what an answer is about
 * @param <A> the answers
 */
final class Answers<K, A> {
  private final int deepest;
  private final Map<K, A> known = new HashMap<>();
  private int nesting;

  /**
   * No answers yet.
   *
   * @param deepest so many questions may be open at once
   */
  Answers(int deepest) {
    this.deepest = deepest;
  }

  /** Whether another question may be opened. */
  boolean mayAsk() {
    return nesting < deepest;
  }

  /**
   * The answer to a question.
   *
   * @param question finds it; null if it cannot be found
   */
  A of(K key, Supplier<A> question) {
    if (!known.containsKey(key)) {
      known.put(key, null);
      known.put(key, within(question));
    }
    return known.get(key);
  }

  /** Opens a question whose answer is not kept. */
  <T> T within(Supplier<T> question) {
    nesting++;
    try {
      return question.get();
    } finally {
      nesting--;
    }
  }
}
