package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.bytecode.Predecessors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Follows the ways from a failure that was caught towards the next attempt, as far as nothing
 * pauses or ends them. A test whether the server was stopped leaves the loop only if it was;
 * counts, and tests of the failure itself, are trusted to end it.
 */
final class FailureWalk {
  /** A handler with more paths than this is given up silently. */
  private static final int MOST_STATES = 4_000;

  private static final int MOST_ARRIVALS = 8;

  private final MethodBody body;
  private final InstructionGraph graph;
  private final Standstills standstills;
  private final List<String> timeouts;
  private final BitSet goals;
  private final BitSet ways = new BitSet();

  /**
   * Prepares a walk.
   *
   * @param goals where a way ends
   * @param timeouts the exceptions that follow a wait
   */
  FailureWalk(MethodBody body, Standstills standstills, BitSet goals, List<String> timeouts) {
    this.body = body;
    this.graph = body.graph();
    this.standstills = standstills;
    this.goals = goals;
    this.timeouts = timeouts;
    findWays(goals);
  }

  /** The instructions from which control can come to a goal without standing still. */
  private void findWays(BitSet goals) {
    Predecessors predecessors =
        new Predecessors(
            graph.size(),
            IntStream.range(0, graph.size()),
            (index, target) -> next(index).forEach(target::accept));
    Deque<Integer> work = new ArrayDeque<>();
    goals.stream().forEach(work::push);
    while (!work.isEmpty()) {
      int index = work.pop();
      if (!ways.get(index)) {
        ways.set(index);
        for (int before : predecessors.of(index)) {
          if (!goals.get(before) && !standstills.at(before)) {
            work.push(before);
          }
        }
      }
    }
  }

  /** Normal successors; for a throw the handlers that catch it. */
  private List<Integer> next(int index) {
    List<Integer> targets = new ArrayList<>(2);
    for (int target : graph.successors(index)) {
      targets.add(target);
    }
    if (graph.instruction(index).getOpcode() == Opcodes.ATHROW) {
      for (ExceptionEdges.Edge edge : body.exceptions().of(index)) {
        if (edge.target != ExceptionEdges.EXIT) {
          targets.add(edge.target);
        }
      }
    }
    return targets;
  }

  /** The paths on which control gets from a start to a goal. */
  List<FailurePath> arrivals(FailurePath start) {
    List<FailurePath> found = new ArrayList<>(1);
    Set<FailurePath> seen = new HashSet<>();
    Deque<FailurePath> work = new ArrayDeque<>();
    work.push(start);
    while (!work.isEmpty() && seen.size() < MOST_STATES && found.size() < MOST_ARRIVALS) {
      FailurePath path = work.pop();
      if (goals.get(path.index)) {
        found.add(path);
      } else if (ways.get(path.index)
          && !standstills.at(path.index)
          && !standstills.closesServer(path.index)
          && seen.add(path)) {
        step(path, work);
      }
    }
    return found;
  }

  private void step(FailurePath path, Deque<FailurePath> work) {
    int opcode = graph.instruction(path.index).getOpcode();
    if (graph.instruction(path.index) instanceof JumpInsnNode && opcode != Opcodes.GOTO) {
      jump(path, work);
    } else {
      FailurePath after = path.after(body);
      for (int target : next(path.index)) {
        work.push(after.at(body, path.index, target));
      }
    }
  }

  private void jump(FailurePath path, Deque<FailurePath> work) {
    int target = graph.indexOf(((JumpInsnNode) graph.instruction(path.index)).label);
    Boolean taken = path.decide(body);
    taken = taken == null ? timeoutRuledOut(path) : taken;
    FailurePath after = path.after(body);
    boolean staysIfTaken = ways.get(target);
    boolean staysIfNot = ways.get(path.index + 1);
    if (taken == null && staysIfTaken != staysIfNot) {
      if (!path.asksForState(body) || path.hasChangedTested(body)) {
        return;
      }
    }
    if (taken == null || taken) {
      work.push(after.at(body, path.index, target));
    }
    if (taken == null || !taken) {
      work.push(after.at(body, path.index, path.index + 1));
    }
  }

  /** Nobody has interrupted the thread: descriptors have run out. */
  private boolean isInterruption(AbstractInsnNode maker) {
    return !interruptsItself()
        && maker instanceof MethodInsnNode
        && ((MethodInsnNode) maker).owner.equals("java/lang/Thread")
        && ((MethodInsnNode) maker).name.toLowerCase(Locale.ROOT).endsWith("interrupted");
  }

  private boolean interruptsItself() {
    for (int i = 0; i < graph.size(); i++) {
      AbstractInsnNode insn = graph.instruction(i);
      if (insn instanceof MethodInsnNode && ((MethodInsnNode) insn).name.equals("interrupt")) {
        return true;
      }
    }
    return false;
  }

  /** A test for the exception of a wait that was in vain fails: descriptors have run out. */
  private Boolean timeoutRuledOut(FailurePath path) {
    int opcode = graph.instruction(path.index).getOpcode();
    Value tested = path.top();
    if (tested.kind() != Value.Kind.RESULT || opcode != Opcodes.IFEQ && opcode != Opcodes.IFNE) {
      return null;
    }
    AbstractInsnNode maker = graph.instruction(tested.site());
    boolean isTimeout =
        maker.getOpcode() == Opcodes.INSTANCEOF && timeouts.contains(((TypeInsnNode) maker).desc);
    return isTimeout || isInterruption(maker) ? (Boolean) (opcode == Opcodes.IFEQ) : null;
  }
}
