package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Finds what runs a method again and again: loops, repeating calls, recursion and frameworks, here
 * or further up the call chains. The search goes backwards from the method, the shortest chains
 * first, and stops on each way at the first thing that repeats it.
 */
public final class Repetitions implements Surroundings {
  /** Calls between a place and the open up to which all targets of a call are judged by it. */
  private static final int NEAR = 3;

  private final ApiKnowledge knowledge;
  private final CallGraph graph;
  private final CallTargets targets;
  private final HotEntries entries;
  private final PreparedBodies bodies;
  private final RepeatedCalls calls;
  private final RepeatedFunctions functions;
  private final OpeningMethods openers;
  private final ProgramClasses classes;
  private final FreshOpens opens;
  private final TestClasses tests;
  private final CallbackReach callbacks;

  public Repetitions(Program program, Callees callees) {
    this.knowledge = program.knowledge();
    this.classes = program.classes();
    this.tests = new TestClasses(knowledge);
    this.graph = program.graph();
    this.targets = new CallTargets(program.classes());
    this.entries = new HotEntries(program.classes(), knowledge);
    this.callbacks = new CallbackReach(graph, entries);
    this.bodies = new PreparedBodies(program.classes(), knowledge, callees);
    this.openers = new OpeningMethods(graph, knowledge);
    this.opens = new FreshOpens(targets, bodies, knowledge, callees);
    this.calls = new RepeatedCalls(knowledge, callees);
    this.functions =
        new RepeatedFunctions(graph, targets, entries, bodies, knowledge, callees, calls);
  }

  @Override
  public List<Repeater> repeatersOf(MethodRef method) {
    return search(new Trail.Builder(method).build(), new Search(-1, SearchFor.REPETITION));
  }

  @Override
  public List<Repeater> repeatersOf(Seed seed) {
    return search(seed.trail(), new Search(seed.place(), seed.aim()));
  }

  @Override
  public boolean mayBeRunByCallback(MethodRef method) {
    return callbacks.contains(method);
  }

  @Override
  public OpenPlace openedBy(CallSite call, int opcode, String kind) {
    return opens.of(call, opcode, kind);
  }

  @Override
  public MethodBody bodyOf(MethodRef method) {
    return bodies.of(method);
  }

  @Override
  public MethodFacts sourceMethodOf(MethodRef method) {
    ClassFacts facts = classes.facts(method.className());
    return facts == null ? method.method() : facts.sourceMethod(method.method());
  }

  @Override
  public boolean isTest(MethodRef method) {
    ClassFacts facts = classes.facts(method.className());
    return facts != null && tests.contains(facts);
  }

  private List<Repeater> search(Trail bottom, Search search) {
    search.push(bottom);
    Trail trail = search.next();
    while (trail != null) {
      follow(trail, search);
      trail = search.next();
    }
    return search.results();
  }

  private void follow(Trail trail, Search search) {
    Repeater repeater = trail.isHeld() ? null : entryOf(trail, search);
    if (repeater != null) {
      search.found(repeater);
      return;
    }
    if (entries.isOnce(trail.method) || trail.isHeld() && entries.of(trail.method) != null) {
      return;
    }
    for (MethodRef caller : graph.callersOf(trail.method)) {
      followCaller(trail, caller, search);
    }
    if (trail.isHeld()) {
      return;
    }
    for (MethodRef holder : graph.lambdaHoldersOf(trail.method)) {
      functions.follow(trail, holder, search);
    }
    functions.followObject(trail, search);
  }

  private Repeater entryOf(Trail trail, Search search) {
    switch (search.aim()) {
      case REPETITION:
        Model entry = entries.of(trail.method);
        return entry == null ? null : entryOf(trail, entry);
      case CALLBACK:
        Model callback = entries.callback(trail.method);
        return callback == null ? null : entryOf(trail, callback);
      default:
        return null;
    }
  }

  /** The entry that a method is; null for a task that is known to be scheduled once only. */
  private Repeater entryOf(Trail trail, Model entry) {
    MethodBody body = bodies.of(trail.method);
    PeriodOfEntry stated = new PeriodOfEntry(body, knowledge.models());
    Delay delay = stated.delay();
    Long millis = stated.millis();
    if (entry.is("kind", "tick") && !entry.isAnnotation()) {
      Search schedules = new Search(-1, SearchFor.REPETITION);
      functions.followObject(trail, schedules);
      Repeater shortest = shortest(schedules.results());
      if (shortest == null && !schedules.isEmpty()) {
        return null;
      }
      delay = shortest == null ? Delay.NONE : shortest.delay();
      millis = shortest == null ? null : shortest.millis();
    }
    boolean isLonger = delay.compareTo(trail.delay) > 0;
    int line = body == null ? -1 : firstLine(body);
    return new Repeater.Builder(Repeater.Kind.ENTRY, trail.method, line, trail.chain())
        .row(entry)
        .certain(trail.certain)
        .delay(trail.delay.or(delay), isLonger ? millis : trail.millis)
        .endpoint(trail.endpoint.variation())
        .build();
  }

  /** The repeating call with the shortest period, or null if there is none. */
  private static Repeater shortest(List<Repeater> found) {
    Repeater shortest = null;
    for (Repeater one : found) {
      boolean isShorter = shortest == null || one.delay().compareTo(shortest.delay()) < 0;
      shortest = one.kind() == Repeater.Kind.FUNCTION && isShorter ? one : shortest;
    }
    return shortest;
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
      // What the models say of a method counts, and not what its body does.
      if (call == null
          || !graph.mayRun(call, trail.method)
          || !body.values().isReached(i)
          || isModelled(call, trail.method)) {
        continue;
      }
      AbstractInsnNode insn = body.graph().instruction(i);
      List<CallTargets.Target> known = targets.of(call, insn.getOpcode());
      if (known == null || known.stream().noneMatch(target -> isSame(target, trail.method))) {
        continue;
      }
      ChainLink link =
          new ChainLink(caller, i, body.graph().line(i), trail.method, ChainLink.Kind.CALL);
      // Far from the open the class hierarchy says too much of what its targets may reach.
      boolean isNear = trail.depth < NEAR;
      boolean certain = known.size() == 1 || isNear && known.stream().allMatch(openers::contains);
      calls.follow(trail, body, link, certain, trail.completion, search);
    }
  }

  private boolean isModelled(CallSite call, MethodRef method) {
    return knowledge.has(Role.OPEN, call)
        || knowledge.of(call).stream().anyMatch(row -> row.owner().equals(method.className()));
  }

  private static boolean isSame(CallTargets.Target target, MethodRef method) {
    return method.equals(new MethodRef(target.className, target.method));
  }
}
