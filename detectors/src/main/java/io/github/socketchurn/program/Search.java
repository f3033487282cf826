package io.github.socketchurn.program;

import io.github.socketchurn.flow.Completion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The state of one search for what repeats a method: trails to follow and repeaters found. */
final class Search {
  private static final int MOST_TRAILS = 100;
  private static final int MOST_REPEATERS = 64;
  private static final int DEEPEST = 8;

  /** What is far from a failed open tries again something larger than the open. */
  private static final int DEEPEST_RETRY = 3;

  private final Deque<Trail> work = new ArrayDeque<>();
  private final Set<Key> seen = new HashSet<>();
  private final List<Repeater> found = new ArrayList<>();

  /** Where the method that was asked about opens, or -1. */
  final int start;

  private static final class Key {
    private final MethodRef method;
    private final Completion completion;
    private final String heldIn;

    Key(Trail trail) {
      this.method = trail.method;
      this.completion = trail.completion;
      this.heldIn = trail.heldIn;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key
          && method.equals(((Key) other).method)
          && completion.equals(((Key) other).completion)
          && Objects.equals(heldIn, ((Key) other).heldIn);
    }

    @Override
    public int hashCode() {
      return Objects.hash(method, completion);
    }
  }

  private final SearchFor aim;

  Search(int start, SearchFor aim) {
    this.start = start;
    this.aim = aim;
  }

  SearchFor aim() {
    return aim;
  }

  /** Whether it follows what a failure leads to, so that each pause counts. */
  boolean isRetry() {
    return aim != SearchFor.REPETITION;
  }

  /** Adds a trail unless a shorter one does the same. */
  void push(Trail trail) {
    boolean isAllowed =
        trail.depth <= (isRetry() ? DEEPEST_RETRY : DEEPEST) && seen.size() < MOST_TRAILS;
    if (isAllowed && seen.add(new Key(trail))) {
      work.add(trail);
    }
  }

  /** The next trail, the shortest first, or null. */
  Trail next() {
    return found.size() >= MOST_REPEATERS ? null : work.poll();
  }

  void found(Repeater repeater) {
    found.add(repeater);
  }

  /** Whether nothing has come of it so far. */
  boolean isEmpty() {
    return found.isEmpty() && work.isEmpty();
  }

  List<Repeater> results() {
    return found;
  }
}
