package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.Endpoint;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.model.Model;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Finds what runs a method again and again: loops, repeating calls, recursion and frameworks, here
 * or further up the call chains. The search goes backwards from the method, the shortest chains
 * first, and stops on each way at the first thing that repeats it.
 */
public final class Repetitions {
  private final ApiKnowledge knowledge;
  private final CallGraph graph;
  private final CallTargets targets;
  private final HotEntries entries;
  private final PreparedBodies bodies;
  private final RepeatedCalls calls;
  private final RepeatedFunctions functions;
  private final OpeningMethods openers;

  public Repetitions(Program program, Callees callees) {
    this.knowledge = program.knowledge();
    this.graph = program.graph();
    this.targets = new CallTargets(program.classes());
    this.entries = new HotEntries(program.classes(), knowledge);
    this.bodies = new PreparedBodies(program.classes(), knowledge, callees);
    this.openers = new OpeningMethods(graph, knowledge);
    this.calls = new RepeatedCalls(knowledge, callees);
    this.functions =
        new RepeatedFunctions(graph, targets, entries, bodies, knowledge, callees, calls);
  }

  /** What repeats a method, however its runs end. */
  public List<Repeater> of(MethodRef method) {
    return search(new Trail.Builder(method).build(), -1);
  }

  /**
   * What repeats a method after one of its runs has ended in a certain way.
   *
   * @param attempt what follows the open in the method, or null
   * @param start the instruction of the open, or -1
   */
  public List<Repeater> of(
      MethodRef method,
      Completion completion,
      Endpoint endpoint,
      Attempt attempt,
      Attempt.Exit exit,
      int start) {
    Trail trail =
        new Trail.Builder(method)
            .completion(completion)
            .endpoint(endpoint)
            .attempt(attempt)
            .delay(exit.delay(), exit.millis())
            .paused(exit.isPaused())
            .build();
    return search(trail, start);
  }

  private List<Repeater> search(Trail bottom, int start) {
    Search search = new Search(start);
    search.push(bottom);
    Trail trail = search.next();
    while (trail != null) {
      follow(trail, search);
      trail = search.next();
    }
    return search.results();
  }

  private void follow(Trail trail, Search search) {
    Model entry = trail.completion.isFailure() ? null : entries.of(trail.method);
    if (entry != null) {
      search.found(entryOf(trail, entry));
      return;
    }
    if (entries.isOnce(trail.method)) {
      return;
    }
    for (MethodRef caller : graph.callersOf(trail.method)) {
      followCaller(trail, caller, search);
    }
    for (MethodRef holder : graph.lambdaHoldersOf(trail.method)) {
      functions.follow(trail, holder, search);
    }
    functions.followObject(trail, search);
  }

  private Repeater entryOf(Trail trail, Model entry) {
    MethodBody body = bodies.of(trail.method);
    int line = body == null ? -1 : firstLine(body);
    PeriodOfEntry period = new PeriodOfEntry(body, knowledge.models());
    boolean isPeriodLonger = period.delay().compareTo(trail.delay) > 0;
    return new Repeater.Builder(Repeater.Kind.ENTRY, trail.method, line, trail.chain())
        .row(entry)
        .certain(trail.certain)
        .delay(trail.delay.or(period.delay()), isPeriodLonger ? period.millis() : trail.millis)
        .endpoint(trail.endpoint.variation())
        .build();
  }

  private static int firstLine(MethodBody body) {
    for (int i = 0; i < body.graph().size(); i++) {
      if (body.graph().line(i) > 0) {
        return body.graph().line(i);
      }
    }
    return -1;
  }

  private void followCaller(Trail trail, MethodRef caller, Search search) {
    MethodBody body = bodies.of(caller);
    if (body == null) {
      return;
    }
    for (int i = 0; i < body.graph().size(); i++) {
      CallSite call = body.callAt(i);
      if (call == null || !graph.mayRun(call, trail.method) || !body.values().isReached(i)) {
        continue;
      }
      AbstractInsnNode insn = body.graph().instruction(i);
      List<CallTargets.Target> known = targets.of(call, insn.getOpcode());
      if (known == null || known.stream().noneMatch(target -> isSame(target, trail.method))) {
        continue;
      }
      ChainLink link =
          new ChainLink(caller, i, body.graph().line(i), trail.method, ChainLink.Kind.CALL);
      boolean certain = known.stream().allMatch(openers::contains);
      calls.follow(trail, body, link, certain, trail.completion, search);
    }
  }

  private static boolean isSame(CallTargets.Target target, MethodRef method) {
    return method.equals(new MethodRef(target.className, target.method));
  }
}
