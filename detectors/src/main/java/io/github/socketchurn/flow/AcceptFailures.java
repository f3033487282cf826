package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.model.Model;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What happens after an {@code accept} has failed for good, as it does when descriptors run out:
 * whether control comes back to it at once. The walk starts in the handler that is certain to catch
 * the failure, and knows what it stores.
 */
public final class AcceptFailures {
  private final MethodBody body;
  private final InstructionGraph graph;
  private final ApiKnowledge knowledge;
  private final int accept;
  private final List<String> timeouts;
  private final Standstills standstills;
  private final int handler;
  private final int special;

  /**
   * Looks at one accept, or at a call of the program that accepts.
   *
   * @param row the row of the models about the accept
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
    MethodInsnNode call = (MethodInsnNode) graph.instruction(accept);
    List<String> thrown = knowledge.exceptionsOf(new CallSite(call.owner, call.name, call.desc));
    List<String> declared = thrown == null ? List.of() : thrown;
    this.handler = handlerOf(declared);
    this.special = specialHandler(declared, row.text("exhausted", "").replace('.', '/'));
  }

  /** Whether a failure that is caught leads straight to the next accept. */
  public boolean spins() {
    return handler >= 0 && !arrivals(only(accept)).isEmpty();
  }

  /** The ways on which a failure that is caught leads straight to the end of the method. */
  public List<FailurePath> swallowed() {
    BitSet returns = new BitSet();
    for (int i = 0; i < graph.size(); i++) {
      int opcode = graph.instruction(i).getOpcode();
      returns.set(i, opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
    }
    return handler < 0 ? List.of() : arrivals(returns);
  }

  /** Whether the call is made again at once after it has swallowed a failure on such a way. */
  public boolean spinsAfter(FailurePath swallowed) {
    FailurePath start = swallowed.returningTo(body, accept);
    return !ways(only(accept)).arrivals(start).isEmpty();
  }

  /** Where the failure is caught, or -1. */
  public int handler() {
    return handler;
  }

  private FailureWalk ways(BitSet goals) {
    return new FailureWalk(body, standstills, goals, timeouts);
  }

  /** The ways to a goal; none if what counts is caught by a handler that has no such way. */
  private List<FailurePath> arrivals(BitSet goals) {
    FailureWalk walk = ways(goals);
    boolean ends =
        special != handler && walk.arrivals(FailurePath.inHandler(body, accept, special)).isEmpty();
    return ends ? List.of() : walk.arrivals(FailurePath.inHandler(body, accept, handler));
  }

  private static BitSet only(int index) {
    BitSet one = new BitSet();
    one.set(index);
    return one;
  }

  /**
   * The handler that gets the failure which counts, if that is a more special one.
   *
   * @param exhausted what is thrown when descriptors run out; empty for whatever is declared
   */
  private int specialHandler(List<String> declared, String exhausted) {
    boolean isSpecial =
        !exhausted.isEmpty()
            && declared.stream().anyMatch(type -> knowledge.isSubtype(exhausted, type));
    return handler >= 0 && isSpecial ? handlerOf(List.of(exhausted)) : handler;
  }

  /** The handler that catches any of these, as opposed to those of special cases, or -1. */
  private int handlerOf(List<String> types) {
    for (InstructionGraph.Handler one : graph.handlers(accept)) {
      boolean catchesAll = one.type() == null;
      for (String type : types) {
        catchesAll |= knowledge.isSubtype(type, one.type() == null ? type : one.type());
      }
      if (catchesAll) {
        return one.target();
      }
    }
    return -1;
  }
}
