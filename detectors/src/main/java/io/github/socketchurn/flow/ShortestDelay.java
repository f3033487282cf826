package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The delay that a method takes at least, on whichever path it ends normally. */
public final class ShortestDelay {
  private static final int STEPS = 20_000;

  private final MethodBody body;
  private final InstructionGraph graph;
  private final Delays delays;
  private final ApiKnowledge knowledge;
  private final Delay[] least;
  private final boolean[] pauses;
  private final boolean[] seen;

  private ShortestDelay(MethodBody body, ApiKnowledge knowledge, Callees callees) {
    this.body = body;
    this.graph = body.graph();
    this.knowledge = knowledge;
    this.delays = new Delays(body, knowledge, callees);
    this.least = new Delay[graph.size()];
    this.pauses = new boolean[graph.size()];
    this.seen = new boolean[graph.size()];
  }

  /**
   * The delay of a method.
   *
   * @return null if it has a way without any
   */
  public static CalleeDelay of(MethodBody body, ApiKnowledge knowledge, Callees callees) {
    return new ShortestDelay(body, knowledge, callees).compute();
  }

  private CalleeDelay compute() {
    int place = onlyDelay();
    if (place == -1) {
      return null;
    }
    propagate();
    Delay all = null;
    boolean always = true;
    for (int i = 0; i < graph.size(); i++) {
      int opcode = graph.instruction(i).getOpcode();
      if (seen[i] && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
        all = all == null || least[i].compareTo(all) < 0 ? least[i] : all;
        always &= pauses[i];
      }
    }
    if (all == null || all == Delay.NONE && !always) {
      return null;
    }
    CalleeDelay byArgument = place < 0 || all != Delay.UNKNOWN ? null : argumentAt(place);
    return byArgument != null
        ? byArgument
        : CalleeDelay.of(all, always, place < 0 ? null : delays.millisAt(place));
  }

  /** The only call that pauses; -1 if there is none, -2 if there are several. */
  private int onlyDelay() {
    int found = -1;
    for (int i = 0; i < graph.size(); i++) {
      if (body.callAt(i) != null && body.values().isReached(i) && delays.pausesAt(i)) {
        found = found == -1 ? i : -2;
      }
    }
    return found;
  }

  /** An exception of the delay itself, such as an interrupt, comes when it has begun. */
  private void propagate() {
    Budget budget = new Budget(STEPS);
    Deque<Integer> work = new ArrayDeque<>();
    arrive(0, Delay.NONE, false, work);
    while (!work.isEmpty()) {
      budget.spend(1);
      int index = work.pop();
      boolean isCall = body.callAt(index) != null && body.values().isReached(index);
      Delay after = isCall ? least[index].or(delays.at(index)) : least[index];
      boolean paused = pauses[index] || isCall && delays.pausesAt(index);
      for (int target : graph.successors(index)) {
        arrive(target, after, paused, work);
      }
      for (ExceptionEdges.Edge edge : body.exceptions().of(index)) {
        if (edge.target != ExceptionEdges.EXIT) {
          arrive(edge.target, after, paused, work);
        }
      }
    }
  }

  private void arrive(int target, Delay delay, boolean paused, Deque<Integer> work) {
    if (!seen[target]) {
      seen[target] = true;
      least[target] = delay;
      pauses[target] = paused;
      work.push(target);
      return;
    }
    boolean isShorter = delay.compareTo(least[target]) < 0;
    if (isShorter || pauses[target] && !paused) {
      least[target] = isShorter ? delay : least[target];
      pauses[target] &= paused;
      work.push(target);
    }
  }

  private CalleeDelay argumentAt(int place) {
    CallSite call = body.callAt(place);
    Model row = knowledge.find(Role.THROTTLE, call);
    int count = Type.getArgumentTypes(call.descriptor()).length;
    int[] length = row == null ? new int[0] : row.arguments("length", count);
    TimeUnit unit = length.length == 0 ? null : delays.unitAt(place, row, count);
    Value value = length.length == 0 ? null : CallArguments.of(body, place, length[0]);
    if (unit == null || value.kind() != Value.Kind.PARAMETER) {
      return null;
    }
    int argument = CallArguments.indexOfParameter(graph.method(), value.site());
    return argument < 0 ? null : CalleeDelay.ofArgument(argument, unit);
  }
}
