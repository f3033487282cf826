package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.model.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * What happens after an {@code accept} has failed for good, as it does when descriptors run out:
 * whether control comes back to it at once. The walk starts in the handlers that are certain to
 * catch the failure, and knows what they store.
 */
public final class AcceptFailures {
  /** A handler with more paths than this is given up silently. */
  private static final int MOST_STATES = 4_000;

  private final MethodBody body;
  private final InstructionGraph graph;
  private final ApiKnowledge knowledge;
  private final int accept;
  private final List<String> timeouts;
  private final Standstills standstills;
  private final BitSet back = new BitSet();
  private boolean spins;
  private int handler = -1;

  /**
   * Looks at one accept.
   *
   * @param row the row of the models about it
   */
  public AcceptFailures(
      MethodBody body, ApiKnowledge knowledge, Callees callees, int accept, Model row) {
    this.body = body;
    this.graph = body.graph();
    this.knowledge = knowledge;
    this.accept = accept;
    this.timeouts = new ArrayList<>();
    for (String name : row.words("timeouts")) {
      timeouts.add(name.replace('.', '/'));
    }
    this.standstills = new Standstills(body, knowledge, callees, accept);
    findWaysBack();
    for (InstructionGraph.Handler one : certainHandlers()) {
      if (back.get(one.target())) {
        handler = handler < 0 ? one.target() : handler;
        walk(one.target());
      }
    }
  }

  /**
   * Whether a failure that is caught leads straight to the next accept. A test whether the server
   * was stopped leaves the loop only if it was; counts, and tests of the failure itself, are
   * trusted to end it.
   */
  public boolean spins() {
    return spins;
  }

  /** Where the failure is caught, or -1. */
  public int handler() {
    return handler;
  }

  /** The instructions from which control can come to the accept without standing still. */
  private void findWaysBack() {
    List<List<Integer>> predecessors = new ArrayList<>(graph.size());
    for (int i = 0; i < graph.size(); i++) {
      predecessors.add(new ArrayList<>(1));
    }
    for (int i = 0; i < graph.size(); i++) {
      for (int target : next(i)) {
        predecessors.get(target).add(i);
      }
    }
    Deque<Integer> work = new ArrayDeque<>();
    work.push(accept);
    while (!work.isEmpty()) {
      int index = work.pop();
      if (!back.get(index)) {
        back.set(index);
        for (int before : predecessors.get(index)) {
          if (before != accept && !standstills.at(before)) {
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

  /** The handlers that catch any failure, as opposed to those of special cases. */
  private List<InstructionGraph.Handler> certainHandlers() {
    List<InstructionGraph.Handler> certain = new ArrayList<>(1);
    MethodInsnNode call = (MethodInsnNode) graph.instruction(accept);
    List<String> declared = knowledge.exceptionsOf(new CallSite(call.owner, call.name, call.desc));
    for (InstructionGraph.Handler one : graph.handlers(accept)) {
      boolean catchesAll = one.type() == null;
      for (String type : declared == null ? List.<String>of() : declared) {
        catchesAll |= knowledge.isSubtype(type, one.type() == null ? type : one.type());
      }
      if (catchesAll) {
        certain.add(one);
        return certain;
      }
    }
    return certain;
  }

  private void walk(int start) {
    Set<FailurePath> seen = new HashSet<>();
    Deque<FailurePath> work = new ArrayDeque<>();
    work.push(FailurePath.inHandler(body, start));
    while (!work.isEmpty() && !spins && seen.size() < MOST_STATES) {
      FailurePath path = work.pop();
      if (path.index == accept) {
        spins = true;
      } else if (back.get(path.index)
          && !standstills.at(path.index)
          && !standstills.closesServer(path.index)
          && seen.add(path)) {
        step(path, work);
      }
    }
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
    boolean staysIfTaken = back.get(target);
    boolean staysIfNot = back.get(path.index + 1);
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
    return isTimeout ? (Boolean) (opcode == Opcodes.IFEQ) : null;
  }
}
