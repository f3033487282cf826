package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.FreshResult;
import io.github.socketchurn.flow.FreshResults;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.ParameterSummary;
import io.github.socketchurn.flow.TypeStateSimulation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * Summaries of the program's own methods, computed when they are asked for and kept for one run. A
 * work list takes the place of recursion: a summary that needs others waits until they are there. A
 * method that calls itself starts from "never returns" and is repeated until its summary is stable.
 */
public final class Summaries implements Callees {
  /** Longer chains of helpers than this are as good as unknown. */
  private static final int DEEPEST = 40;

  private static final int ROUNDS = 4;
  private static final int DEEPEST_FACTORY = 6;

  private static final int DEEPEST_FAILURE = 2;

  /** Instructions of a method that is still looked into for what it may throw. */
  private static final int LONGEST_HELPER = 120;

  /** Stands for whatever a method throws among its arguments. */
  private static final int FAILURE = -3;

  /** Stands for the fields of the receiver among the arguments of a method. */
  private static final int FIELDS = -4;

  /** Stands for the result among the arguments of a method. */
  private static final int RESULT = -2;

  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Pauses pauses;
  private final Map<ParameterKey, ParameterSummary> done = new HashMap<>();
  private final Map<ParameterKey, Optional<FreshResult>> results = new HashMap<>();
  private final Map<ParameterKey, Cause> failures = new HashMap<>();
  private final Relevance factories;
  private int nesting;

  public Summaries(ProgramClasses classes, ApiKnowledge knowledge, Relevance relevance) {
    this.factories = relevance;
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = new CallTargets(classes);
    this.pauses = new Pauses(classes, targets, knowledge);
  }

  @Override
  public ParameterSummary parameter(CallSite call, int opcode, int argument) {
    List<ParameterKey> keys = keys(call, opcode, argument);
    if (keys == null) {
      return null;
    }
    keys.forEach(this::solve);
    ParameterSummary summary = combine(keys, done);
    // Others may implement a public interface, and close what they are given.
    boolean isOpenWorld = opcode == Opcodes.INVOKEINTERFACE && classes.isPublic(call.owner());
    return isOpenWorld && summary.fate() != ParameterSummary.Fate.CLOSED ? null : summary;
  }

  @Override
  public FreshResult result(CallSite call, int opcode) {
    String type = call.descriptor().substring(call.descriptor().indexOf(')') + 1);
    List<CallTargets.Target> found =
        (type.startsWith("L") || call.name().equals("<init>")) && nesting < DEEPEST_FACTORY
            ? targets.of(call, opcode)
            : null;
    if (found == null) {
      return null;
    }
    if (call.name().equals("<init>")) {
      return madeBy(found.get(0));
    }
    FreshResult all = null;
    for (CallTargets.Target target : found) {
      FreshResult one = resultOf(target);
      all = all == null && target == found.get(0) ? one : all == null ? null : all.and(one);
    }
    return all;
  }

  /** What a constructor makes counts as fresh if some method of the object can close it. */
  private FreshResult madeBy(CallTargets.Target constructor) {
    FreshResult result = resultOf(constructor);
    if (result == null || result.ownerFields() == null) {
      return null;
    }
    String owner = constructor.className;
    for (MethodFacts method : classes.facts(owner).methods()) {
      boolean isCandidate =
          method.descriptor().startsWith("()")
              && !method.name().startsWith("<")
              && !method.hasAccess(Opcodes.ACC_STATIC);
      if (isCandidate && closes(new CallSite(owner, method.name(), method.descriptor()), result)) {
        return result;
      }
    }
    return null;
  }

  private boolean closes(CallSite method, FreshResult result) {
    ParameterSummary summary = fields(method, Opcodes.INVOKESPECIAL, result.ownerFields());
    return summary != null && summary.fate() == ParameterSummary.Fate.CLOSED;
  }

  /** Factories call factories a few levels deep at most; a cycle yields nothing fresh. */
  private FreshResult resultOf(CallTargets.Target target) {
    ParameterKey key = new ParameterKey(target.className, target.method, RESULT);
    Optional<FreshResult> known = results.get(key);
    if (known == null) {
      results.put(key, Optional.empty());
      nesting++;
      try {
        known = Optional.ofNullable(findResult(key));
      } finally {
        nesting--;
      }
      results.put(key, known);
    }
    return known.orElse(null);
  }

  private FreshResult findResult(ParameterKey key) {
    MethodNode body = classes.body(key.className, key.method);
    if (body == null || !factories.mayYieldConnection(key.method)) {
      return null;
    }
    try {
      Budget budget = new Budget();
      MethodBody prepared = new MethodBody(key.className, body, knowledge, this, budget);
      return prepared.graph().hasSubroutines()
          ? null
          : FreshResults.of(prepared, knowledge, this, budget);
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
  }

  @Override
  public Cause failure(CallSite call, int opcode) {
    List<CallTargets.Target> found = nesting < DEEPEST_FAILURE ? targets.of(call, opcode) : null;
    if (found == null) {
      return null;
    }
    Cause worst = Cause.NONE;
    for (CallTargets.Target target : found) {
      Cause one = failureOf(new ParameterKey(target.className, target.method, FAILURE));
      worst = one.compareTo(worst) > 0 ? one : worst;
    }
    return worst;
  }

  /** What a method lets through; helpers are small, so a few levels are enough. */
  private Cause failureOf(ParameterKey key) {
    Cause known = failures.get(key);
    if (known != null) {
      return known;
    }
    failures.put(key, Cause.CHECKED);
    MethodNode body = classes.body(key.className, key.method);
    Cause cause = Cause.CHECKED;
    if (body != null && body.instructions.size() <= LONGEST_HELPER) {
      nesting++;
      try {
        cause = new MethodBody(key.className, body, knowledge, this, new Budget()).failure();
      } catch (BudgetExceededException | BrokenCodeException givenUp) {
        cause = Cause.CHECKED;
      } finally {
        nesting--;
      }
    }
    failures.put(key, cause);
    return cause;
  }

  @Override
  public ParameterSummary fields(CallSite call, int opcode, String fields) {
    List<ParameterKey> keys = keys(call, opcode, fields);
    if (keys == null) {
      return null;
    }
    keys.forEach(this::solve);
    return combine(keys, done);
  }

  @Override
  public boolean mayPause(CallSite call, int opcode) {
    return pauses.mayPause(call, opcode);
  }

  private List<ParameterKey> keys(CallSite call, int opcode, String fields) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found == null) {
      return null;
    }
    List<ParameterKey> keys = new ArrayList<>(found.size());
    for (CallTargets.Target target : found) {
      if (target.method.hasAccess(Opcodes.ACC_STATIC)) {
        return null;
      }
      keys.add(new ParameterKey(target.className, target.method, FIELDS, fields));
    }
    return keys;
  }

  private List<ParameterKey> keys(CallSite call, int opcode, int argument) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found == null) {
      return null;
    }
    List<ParameterKey> keys = new ArrayList<>(found.size());
    for (CallTargets.Target target : found) {
      keys.add(new ParameterKey(target.className, target.method, argument));
    }
    return keys;
  }

  private static ParameterSummary combine(
      List<ParameterKey> keys, Map<ParameterKey, ParameterSummary> known) {
    ParameterSummary all = null;
    for (ParameterKey key : keys) {
      ParameterSummary one = known.getOrDefault(key, ParameterSummary.unknown());
      all = all == null ? one : all.and(one);
    }
    return all;
  }

  private void solve(ParameterKey wanted) {
    Deque<ParameterKey> waiting = new ArrayDeque<>();
    Set<ParameterKey> started = new HashSet<>();
    waiting.push(wanted);
    while (!waiting.isEmpty()) {
      ParameterKey key = waiting.peek();
      if (done.containsKey(key)) {
        waiting.pop();
        continue;
      }
      Asking asking = new Asking(key, started);
      ParameterSummary summary = simulate(key, asking);
      started.add(key);
      if (!asking.missing.isEmpty() && waiting.size() < DEEPEST) {
        asking.missing.forEach(waiting::push);
      } else {
        done.put(key, asking.missing.isEmpty() ? stable(key, summary, asking) : unknown());
        waiting.pop();
      }
    }
  }

  private static ParameterSummary unknown() {
    return ParameterSummary.unknown();
  }

  /** Repeats a method that calls itself until its summary no longer changes. */
  private ParameterSummary stable(ParameterKey key, ParameterSummary first, Asking asking) {
    ParameterSummary current = first;
    for (int round = 0; asking.asksForItself && round < ROUNDS; round++) {
      asking.assumed = current;
      ParameterSummary next = simulate(key, asking);
      if (next.equals(current)) {
        return current;
      }
      current = next;
    }
    return asking.asksForItself ? unknown() : current;
  }

  private ParameterSummary simulate(ParameterKey key, Callees callees) {
    MethodNode body = classes.body(key.className, key.method);
    if (body == null) {
      return unknown();
    }
    try {
      Budget budget = new Budget();
      MethodBody prepared = new MethodBody(key.className, body, knowledge, this, budget);
      if (prepared.graph().hasSubroutines()) {
        return unknown();
      }
      Origin origin =
          key.fields != null
              ? Origin.ofFields(key.fields, key.className)
              : Origin.ofParameter(key.local(), key.type());
      return TypeStateSimulation.summarise(prepared, knowledge, callees, budget, origin);
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return unknown();
    }
  }

  /** Answers from what is done, and notes what is not. */
  private final class Asking implements Callees {
    private final ParameterKey asker;
    private final Set<ParameterKey> started;
    private final List<ParameterKey> missing = new ArrayList<>();
    private ParameterSummary assumed = ParameterSummary.never();
    private boolean asksForItself;

    Asking(ParameterKey asker, Set<ParameterKey> started) {
      this.asker = asker;
      this.started = started;
    }

    @Override
    public ParameterSummary parameter(CallSite call, int opcode, int argument) {
      return answer(keys(call, opcode, argument));
    }

    @Override
    public ParameterSummary fields(CallSite call, int opcode, String fields) {
      return answer(keys(call, opcode, fields));
    }

    private ParameterSummary answer(List<ParameterKey> keys) {
      if (keys == null) {
        return null;
      }
      Map<ParameterKey, ParameterSummary> known = new HashMap<>();
      for (ParameterKey key : keys) {
        if (done.containsKey(key)) {
          known.put(key, done.get(key));
        } else if (key.equals(asker)) {
          asksForItself = true;
          known.put(key, assumed);
        } else if (!started.contains(key)) {
          missing.add(key);
        }
      }
      return combine(keys, known);
    }

    @Override
    public FreshResult result(CallSite call, int opcode) {
      return null;
    }

    @Override
    public Cause failure(CallSite call, int opcode) {
      return Summaries.this.failure(call, opcode);
    }

    @Override
    public boolean mayPause(CallSite call, int opcode) {
      return Summaries.this.mayPause(call, opcode);
    }
  }

  /** One parameter of one method. */
  private static final class ParameterKey {
    private final String className;
    private final MethodFacts method;
    private final int argument;
    private final String fields;

    ParameterKey(String className, MethodFacts method, int argument) {
      this(className, method, argument, null);
    }

    ParameterKey(String className, MethodFacts method, int argument, String fields) {
      this.fields = fields;
      this.className = className;
      this.method = method;
      this.argument = argument;
    }

    /** The local variable that holds the parameter on entry. */
    int local() {
      int local = method.hasAccess(Opcodes.ACC_STATIC) ? 0 : 1;
      if (argument < 0) {
        return 0;
      }
      Type[] types = Type.getArgumentTypes(method.descriptor());
      for (int k = 0; k < argument; k++) {
        local += types[k].getSize();
      }
      return local;
    }

    /** Internal name of the declared type. */
    String type() {
      return argument < 0
          ? className
          : Type.getArgumentTypes(method.descriptor())[argument].getInternalName();
    }

    @Override
    public boolean equals(Object other) {
      if (!(other instanceof ParameterKey)) {
        return false;
      }
      ParameterKey that = (ParameterKey) other;
      return argument == that.argument
          && Objects.equals(fields, that.fields)
          && className.equals(that.className)
          && method.name().equals(that.method.name())
          && method.descriptor().equals(that.method.descriptor());
    }

    @Override
    public int hashCode() {
      return 31 * (31 * className.hashCode() + method.name().hashCode()) + argument;
    }
  }
}
