package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * What the other side of a connection depends on, as seen from the method that is run to open it:
 * parameters of the method, -1 standing for its object, and whatever else varies. Immutable.
 */
public final class Endpoint {
  /** Nothing is known of the other side. */
  public static final Endpoint UNKNOWN = new Endpoint(Variation.UNKNOWN, Set.of());

  /** How many values are looked at; addresses are built in a few steps. */
  private static final int LONGEST_EXPRESSION = 60;

  private static final int NO_PARAMETER = -2;

  private final Variation variation;
  private final Set<Dependency> parameters;

  private Endpoint(Variation variation, Set<Dependency> parameters) {
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
    Trace trace = new Trace(body, knowledge, callees);
    for (int argument : arguments) {
      trace.add(CallArguments.of(body, call, argument), null);
    }
    return trace.finish();
  }

  /** The parameters of a constructor that a value in it depends on; null if on anything else. */
  static int[] parametersOf(
      MethodBody constructor, ApiKnowledge knowledge, Callees callees, Value value) {
    Trace trace = new Trace(constructor, knowledge, callees);
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

  /** A parameter, -1 for the receiver, or a field of it. */
  private static final class Dependency implements Comparable<Dependency> {
    final int parameter;
    final String field;

    Dependency(int parameter, String field) {
      this.parameter = parameter;
      this.field = field;
    }

    @Override
    public int compareTo(Dependency other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Dependency && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
      return toString().hashCode();
    }

    @Override
    public String toString() {
      return parameter + "." + field;
    }
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
      Trace trace = new Trace(body, knowledge, callees);
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

  /** Follows values back to the parameters, constants and calls that they come from. */
  private static final class Trace {
    private final MethodBody body;
    private final ApiKnowledge knowledge;
    private final Callees callees;
    private final Deque<Value> work = new ArrayDeque<>();
    private final Deque<String> fieldsOf = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<Dependency> parameters = new TreeSet<>();
    private Variation variation = Variation.FIXED;

    Trace(MethodBody body, ApiKnowledge knowledge, Callees callees) {
      this.body = body;
      this.knowledge = knowledge;
      this.callees = callees;
    }

    void add(Value value, String field) {
      if (seen.add(value + "." + field)) {
        work.add(value);
        fieldsOf.add(field == null ? "" : field);
      }
    }

    Endpoint finish() {
      while (!work.isEmpty()) {
        if (seen.size() > LONGEST_EXPRESSION) {
          return new Endpoint(variation.and(Variation.UNKNOWN), parameters);
        }
        String field = fieldsOf.remove();
        follow(work.remove(), field.isEmpty() ? null : field);
      }
      return new Endpoint(variation, parameters);
    }

    private void follow(Value value, String field) {
      switch (value.kind()) {
        case NULL:
        case CONSTANT:
        case UNINITIALISED:
          return;
        case PARAMETER:
          int index = CallArguments.indexOfParameter(body.graph().method(), value.site());
          if (index != NO_PARAMETER) {
            parameters.add(new Dependency(index, field));
          }
          return;
        case RESULT:
          followResult(value.site(), field);
          return;
        default:
          variation = variation.and(Variation.UNKNOWN);
      }
    }

    private void followResult(int site, String field) {
      AbstractInsnNode insn = body.graph().instruction(site);
      CallSite call = body.callAt(site);
      int count = Operands.count(insn);
      if (call != null) {
        variation = variation.and(ofCall(call));
        int[] used =
            field != null && call.name().equals("<init>") ? callees.filling(call, field) : null;
        if (used != null) {
          Arrays.stream(used).forEach(k -> add(CallArguments.of(body, site, k), null));
          return;
        }
      } else if (insn.getOpcode() == Opcodes.GETFIELD) {
        add(body.values().operands(site, 1).get(0), ((FieldInsnNode) insn).name);
        return;
      } else if (insn.getOpcode() == Opcodes.GETSTATIC || insn.getOpcode() == Opcodes.LDC) {
        return;
      } else if (!(insn instanceof InvokeDynamicInsnNode)) {
        count = Operands.ofExpression(insn.getOpcode());
      }
      List<Value> operands = count < 0 ? null : body.values().operands(site, count);
      if (operands == null) {
        variation = variation.and(Variation.UNKNOWN);
      } else {
        operands.forEach(value -> add(value, null));
      }
    }

    private Variation ofCall(CallSite call) {
      if (knowledge.has(Role.ELEMENT, call)) {
        return Variation.CHANGING;
      }
      boolean isPure =
          knowledge.has(Role.ADDRESS, call) || LoopVariation.isBuiltFromArguments(call);
      return isPure ? Variation.FIXED : Variation.UNKNOWN;
    }
  }
}
