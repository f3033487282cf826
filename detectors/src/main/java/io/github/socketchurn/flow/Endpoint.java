package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the other side of a connection depends on, as seen from the method that is run to open it:
 * parameters of the method, -1 standing for its object, and whatever else varies. Immutable.
 */
public final class Endpoint {
  /** Nothing is known of the other side. */
  public static final Endpoint UNKNOWN = new Endpoint(Variation.UNKNOWN, Set.of());

  private final Variation variation;
  private final Set<Dependency> parameters;

  Endpoint(Variation variation, Set<Dependency> parameters) {
    this.variation = variation;
    this.parameters = parameters;
  }

  /**
   * The endpoint that arguments of a call name.
   *
   * @param arguments of the call, -1 for its receiver
   */
  public static Endpoint of(
      MethodBody body, ApiKnowledge knowledge, Callees callees, int call, int[] arguments) {
    EndpointTrace trace = new EndpointTrace(body, knowledge, callees);
    for (int argument : arguments) {
      trace.add(CallArguments.of(body, call, argument), null);
    }
    return trace.finish();
  }

  /** The parameters of a constructor that a value in it depends on; null if on anything else. */
  static int[] parametersOf(
      MethodBody constructor, ApiKnowledge knowledge, Callees callees, Value value) {
    EndpointTrace trace = new EndpointTrace(constructor, knowledge, callees);
    trace.add(value, null);
    Endpoint traced = trace.finish();
    return traced.variation == Variation.FIXED
        ? traced.parameters.stream().mapToInt(one -> one.parameter).toArray()
        : null;
  }

  /** The endpoint as a caller sees it that passes its own values on. */
  public Passed atCall(MethodBody caller, ApiKnowledge knowledge, Callees callees, int call) {
    Passed passed = new Passed(caller, knowledge, callees, variation);
    for (Dependency one : parameters) {
      passed.add(CallArguments.of(caller, call, one.parameter), one.field);
    }
    return passed;
  }

  /**
   * The endpoint as the maker of a lambda sees it.
   *
   * @param lambda the instruction that makes it
   * @param isInstance whether the body of the lambda has a receiver of its own
   * @param given how the values vary that are given to the lambda when it runs
   */
  public Passed atLambda(
      MethodBody maker,
      ApiKnowledge knowledge,
      Callees callees,
      int lambda,
      boolean isInstance,
      Variation given) {
    int count = Operands.count(maker.graph().instruction(lambda));
    List<Value> captured = maker.values().operands(lambda, count);
    Passed passed =
        new Passed(maker, knowledge, callees, captured == null ? Variation.UNKNOWN : variation);
    for (Dependency one : parameters) {
      int position = one.parameter + (isInstance ? 1 : 0);
      if (captured != null && position < count) {
        passed.add(captured.get(position), one.field);
      } else {
        passed.variation = passed.variation.and(given);
      }
    }
    return passed;
  }

  /** The endpoint as the maker of an object sees it, one of whose methods is run. */
  public Passed atObject(
      MethodBody maker, ApiKnowledge knowledge, Callees callees, int construction) {
    Passed passed = new Passed(maker, knowledge, callees, variation);
    for (Dependency one : parameters) {
      if (one.parameter != CallArguments.RECEIVER) {
        passed.variation = passed.variation.and(Variation.UNKNOWN);
      } else {
        passed.addConstructed(construction, one.field);
      }
    }
    return passed;
  }

  /** An endpoint as somebody sees it who hands over what it depends on. */
  public static final class Passed {
    private final MethodBody body;
    private final ApiKnowledge knowledge;
    private final Callees callees;
    private final List<Value> values = new ArrayList<>(1);
    private final List<String> fields = new ArrayList<>(1);
    private Variation variation;

    Passed(MethodBody body, ApiKnowledge knowledge, Callees callees, Variation variation) {
      this.body = body;
      this.knowledge = knowledge;
      this.callees = callees;
      this.variation = variation;
    }

    /** Adds a value, or what a field of it holds. */
    private void add(Value value, String field) {
      CallSite maker =
          field != null && value.kind() == Value.Kind.RESULT ? body.callAt(value.site()) : null;
      if (maker != null && maker.name().equals("<init>")) {
        addConstructed(value.site(), field);
      } else {
        values.add(value);
        fields.add(field);
      }
    }

    /** Adds the arguments of a constructor, or those that a field depends on. */
    private void addConstructed(int construction, String field) {
      List<Value> arguments = CallArguments.all(body, construction);
      CallSite constructor = body.callAt(construction);
      int[] used =
          field == null || constructor == null ? null : callees.filling(constructor, field);
      for (int k = 0; k < arguments.size(); k++) {
        int index = k;
        if (used == null || Arrays.stream(used).anyMatch(one -> one == index)) {
          values.add(arguments.get(k));
          fields.add(null);
        }
      }
    }

    /** How it varies with the iterations of a loop. */
    public Variation in(Loop loop) {
      return in(new LoopVariation(body, knowledge, loop));
    }

    /** How it varies with the attempts that a loop makes. */
    public Variation ofTargetsIn(Loop loop) {
      return in(new LoopVariation(body, knowledge, loop).ofTargets());
    }

    private Variation in(LoopVariation inLoop) {
      Variation all = variation;
      for (Value value : values) {
        if (value.kind() != Value.Kind.UNINITIALISED) {
          all = all.and(inLoop.of(value));
        }
      }
      return all;
    }

    /** How it varies where nothing outside of the values given repeats. */
    public Variation outside() {
      return variation;
    }

    /** The same, where the values that it depends on are out of sight. */
    public Passed elsewhere() {
      Variation hidden = values.isEmpty() ? variation : up().variation.and(Variation.UNKNOWN);
      return new Passed(body, knowledge, callees, hidden);
    }

    /** What it depends on, as seen from the method as a whole. */
    public Endpoint up() {
      EndpointTrace trace = new EndpointTrace(body, knowledge, callees);
      for (int k = 0; k < values.size(); k++) {
        trace.add(values.get(k), fields.get(k));
      }
      Endpoint traced = trace.finish();
      return new Endpoint(variation.and(traced.variation), traced.parameters);
    }

    /** How it varies where each run of the method starts the next with what is passed. */
    public Variation fromRunToRun() {
      for (Value value : values) {
        boolean isSame = value.kind() == Value.Kind.PARAMETER || value.constant() != null;
        if (!isSame) {
          return up().variation.and(Variation.UNKNOWN);
        }
      }
      return variation;
    }
  }

  /** How it varies where only the runs of the method itself repeat. */
  public Variation variation() {
    return variation;
  }
}
