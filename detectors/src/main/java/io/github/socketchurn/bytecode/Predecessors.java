package io.github.socketchurn.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** From where control may come to each instruction of a method. */
public final class Predecessors {
  private final List<List<Integer>> sources;

  /** Tells where control may go. */
  @FunctionalInterface
  public interface Successors {
    /** Names the instructions that may follow one. */
    void each(int index, IntConsumer target);
  }

  /**
   * Turns edges around.
   *
   * @param size how many instructions there are
   * @param from those whose successors count, in the order in which they are to be listed
   */
  public Predecessors(int size, IntStream from, Successors successors) {
    sources = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      sources.add(new ArrayList<>(1));
    }
    from.forEach(source -> successors.each(source, target -> sources.get(target).add(source)));
  }

  /** Over all edges of a method, exceptional ones too. */
  public static Predecessors of(InstructionGraph graph) {
    return of(graph, IntStream.range(0, graph.size()));
  }

  /** Over the edges that leave some instructions, exceptional ones too. */
  static Predecessors of(InstructionGraph graph, IntStream from) {
    return new Predecessors(
        graph.size(),
        from,
        (index, target) -> {
          for (int successor : graph.allSuccessors(index)) {
            target.accept(successor);
          }
        });
  }

  /** The instructions from which control may come to one. */
  public List<Integer> of(int index) {
    return sources.get(index);
  }
}
