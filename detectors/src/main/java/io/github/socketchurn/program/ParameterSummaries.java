package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.FreshResult;
import io.github.socketchurn.flow.ParameterSummary;
import io.github.socketchurn.flow.Passing;
import io.github.socketchurn.flow.TypeStateSimulation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * What methods do to connections that they are given. A work list takes the place of recursion: a
 * summary that needs others waits until they are there. Methods that call each other start from
 * "never returns" and are repeated until nothing changes any more (Kleene iteration).
 */
final class ParameterSummaries {
  /** More methods than this at once are as good as unknown. */
  private static final int MOST_OPEN = 60;

  /** A summary that has not settled after so many rounds never will. */
  private static final int ROUNDS = 6;

  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Inspection inspection;
  private final Callees others;
  private final Hooks hooks;
  private final Map<SummaryKey, ParameterSummary> done = new HashMap<>();

  /**
   * Summaries of parameters.
   *
   * @param others tells what else is known of called methods
   */
  ParameterSummaries(
      ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets, Callees others) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = targets;
    this.inspection = new Inspection(classes, knowledge);
    this.others = others;
    this.hooks = new Hooks(classes, targets);
  }

  ParameterSummary parameter(CallSite call, int opcode, Passing passing) {
    List<SummaryKey> keys = keys(call, opcode, passing);
    if (keys == null) {
      return null;
    }
    keys.forEach(this::solve);
    return openWorld(call, opcode, combine(keys, done));
  }

  /** Others may implement a public interface or a hook, and close what they are given. */
  private ParameterSummary openWorld(CallSite call, int opcode, ParameterSummary summary) {
    boolean isOpen =
        opcode == Opcodes.INVOKEINTERFACE && classes.isPublic(call.owner())
            || opcode == Opcodes.INVOKEVIRTUAL && hooks.mayRun(call);
    return isOpen && !summary.alwaysCloses() ? null : summary;
  }

  ParameterSummary fields(CallSite call, int opcode, String fields) {
    List<SummaryKey> keys = keys(call, opcode, fields);
    if (keys == null) {
      return null;
    }
    keys.forEach(this::solve);
    return combine(keys, done);
  }

  private List<SummaryKey> keys(CallSite call, int opcode, Passing passing) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found == null) {
      return null;
    }
    List<SummaryKey> keys = new ArrayList<>(found.size());
    for (CallTargets.Target target : found) {
      SummaryKey key = SummaryKey.ofParameter(target, passing);
      if (!key.isValid()) {
        return null;
      }
      keys.add(key);
    }
    return keys;
  }

  private List<SummaryKey> keys(CallSite call, int opcode, String fields) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found == null) {
      return null;
    }
    List<SummaryKey> keys = new ArrayList<>(found.size());
    for (CallTargets.Target target : found) {
      if (target.method.hasAccess(Opcodes.ACC_STATIC)) {
        return null;
      }
      keys.add(SummaryKey.ofFields(target, fields));
    }
    return keys;
  }

  private static ParameterSummary combine(
      List<SummaryKey> keys, Map<SummaryKey, ParameterSummary> known) {
    ParameterSummary all = null;
    for (SummaryKey key : keys) {
      ParameterSummary one = known.getOrDefault(key, ParameterSummary.unknown());
      all = all == null ? one : all.and(one);
    }
    return all;
  }

  private void solve(SummaryKey wanted) {
    if (done.containsKey(wanted)) {
      return;
    }
    Iteration iteration = new Iteration();
    iteration.run(wanted);
    done.putAll(iteration.values);
  }

  private ParameterSummary simulate(SummaryKey key, Callees callees) {
    ParameterSummary summary =
        inspection.of(
            key.className(),
            key.method(),
            callees,
            (body, budget) ->
                TypeStateSimulation.summarise(body, knowledge, callees, budget, key.origin()));
    if (summary == null) {
      return ParameterSummary.unknown();
    }
    return key.isOfFields() ? summary.ofState() : summary;
  }

  /** The summaries that one question needs, on their way to a fixed point. */
  private final class Iteration {
    private final Map<SummaryKey, ParameterSummary> values = new HashMap<>();
    private final Map<SummaryKey, Set<SummaryKey>> askers = new HashMap<>();
    private final Map<SummaryKey, Integer> rounds = new HashMap<>();
    private final Deque<SummaryKey> work = new ArrayDeque<>();

    void run(SummaryKey wanted) {
      work.push(wanted);
      values.put(wanted, ParameterSummary.never());
      while (!work.isEmpty()) {
        SummaryKey key = work.peek();
        Asking asking = new Asking(this, key);
        ParameterSummary summary = simulate(key, asking);
        if (!asking.missing.isEmpty() && values.size() < MOST_OPEN) {
          for (SummaryKey missing : asking.missing) {
            values.put(missing, ParameterSummary.never());
            work.push(missing);
          }
          continue;
        }
        work.pop();
        settle(key, asking.missing.isEmpty() ? summary : ParameterSummary.unknown());
      }
    }

    private void settle(SummaryKey key, ParameterSummary summary) {
      if (summary.equals(values.get(key))) {
        return;
      }
      boolean settles = rounds.merge(key, 1, Integer::sum) <= ROUNDS;
      values.put(key, settles ? summary : ParameterSummary.unknown());
      for (SummaryKey asker : askers.getOrDefault(key, Set.of())) {
        boolean mayChange = rounds.getOrDefault(asker, 0) <= ROUNDS;
        if (mayChange && !work.contains(asker)) {
          work.addLast(asker);
        }
      }
    }
  }

  /** Answers from what is known so far, and notes what is not. */
  private final class Asking implements Callees {
    private final Iteration iteration;
    private final SummaryKey asker;
    private final Set<SummaryKey> missing = new LinkedHashSet<>();

    Asking(Iteration iteration, SummaryKey asker) {
      this.iteration = iteration;
      this.asker = asker;
    }

    @Override
    public ParameterSummary parameter(CallSite call, int opcode, Passing passing) {
      List<SummaryKey> keys = keys(call, opcode, isRecursive(call) ? passing.general() : passing);
      return keys == null ? null : openWorld(call, opcode, answer(keys));
    }

    @Override
    public ParameterSummary fields(CallSite call, int opcode, String fields) {
      List<SummaryKey> keys = keys(call, opcode, fields);
      return keys == null ? null : answer(keys);
    }

    /** Constants that change from call to call would make a recursive method endless. */
    private boolean isRecursive(CallSite call) {
      return call.name().equals(asker.method().name())
          && call.descriptor().equals(asker.method().descriptor());
    }

    private ParameterSummary answer(List<SummaryKey> keys) {
      Map<SummaryKey, ParameterSummary> known = new HashMap<>();
      for (SummaryKey key : keys) {
        if (done.containsKey(key)) {
          known.put(key, done.get(key));
        } else if (iteration.values.containsKey(key)) {
          known.put(key, iteration.values.get(key));
          iteration.askers.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(asker);
        } else {
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
      return others.failure(call, opcode);
    }

    @Override
    public boolean mayPause(CallSite call, int opcode) {
      return others.mayPause(call, opcode);
    }
  }
}
