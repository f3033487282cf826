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
    this.handler = certainHandler(row.text("exhausted", "").replace('.', '/'));
  }

  /** Whether a failure that is caught leads straight to the next accept. */
  public boolean spins() {
    return handler >= 0 && !ways(only(accept)).arrivals(inHandler()).isEmpty();
  }

  /** The ways on which a failure that is caught leads straight to the end of the method. */
  public List<FailurePath> swallowed() {
    BitSet returns = new BitSet();
    for (int i = 0; i < graph.size(); i++) {
      int opcode = graph.instruction(i).getOpcode();
      returns.set(i, opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
    }
    return handler < 0 ? List.of() : ways(returns).arrivals(inHandler());
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

  private FailurePath inHandler() {
    return FailurePath.inHandler(body, accept, handler);
  }

  private static BitSet only(int index) {
    BitSet one = new BitSet();
    one.set(index);
    return one;
  }

  /**
   * The handler that catches any failure, as opposed to those of special cases, or -1. If there is
   * one, then a more special one may get what counts.
   *
   * @param exhausted what is thrown when descriptors run out; empty for whatever is declared
   */
  private int certainHandler(String exhausted) {
    MethodInsnNode call = (MethodInsnNode) graph.instruction(accept);
    List<String> declared = knowledge.exceptionsOf(new CallSite(call.owner, call.name, call.desc));
    List<String> types = declared == null ? List.of() : declared;
    int any = handlerOf(types);
    boolean isSpecial =
        !exhausted.isEmpty()
            && types.stream().anyMatch(type -> knowledge.isSubtype(exhausted, type));
    return any >= 0 && isSpecial ? handlerOf(List.of(exhausted)) : any;
  }

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
