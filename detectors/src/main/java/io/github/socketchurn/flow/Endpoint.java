package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
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
  private final Set<Integer> parameters;

  private Endpoint(Variation variation, Set<Integer> parameters) {
    this.variation = variation;
    this.parameters = parameters;
  }

  /**
   * The endpoint that arguments of a call name.
   *
   * @param arguments of the call, -1 for its receiver
   */
  public static Endpoint of(MethodBody body, ApiKnowledge knowledge, int call, int[] arguments) {
    Trace trace = new Trace(body, knowledge);
    for (int argument : arguments) {
      trace.add(CallArguments.of(body, call, argument));
    }
    return trace.finish();
  }

  /** The endpoint as a caller sees it that passes its own values on. */
  public Passed atCall(MethodBody caller, ApiKnowledge knowledge, int call) {
    List<Value> values = new ArrayList<>(parameters.size());
    for (int parameter : parameters) {
      values.add(CallArguments.of(caller, call, parameter));
    }
    return new Passed(caller, knowledge, variation, values);
  }

  /**
   * The endpoint as the maker of a lambda sees it.
   *
   * @param lambda the instruction that makes it
   * @param isInstance whether the body of the lambda has a receiver of its own
   * @param given how the values vary that are given to the lambda when it runs
   */
  public Passed atLambda(
      MethodBody maker, ApiKnowledge knowledge, int lambda, boolean isInstance, Variation given) {
    int count = Operands.count(maker.graph().instruction(lambda));
    List<Value> captured = maker.values().operands(lambda, count);
    List<Value> values = new ArrayList<>(parameters.size());
    Variation all = captured == null ? Variation.UNKNOWN : variation;
    for (int parameter : parameters) {
      int position = parameter + (isInstance ? 1 : 0);
      if (captured != null && position < count) {
        values.add(captured.get(position));
      } else {
        all = all.and(given);
      }
    }
    return new Passed(maker, knowledge, all, values);
  }

  /** The endpoint as the maker of an object sees it, one of whose methods is run. */
  public Passed atObject(MethodBody maker, ApiKnowledge knowledge, int construction) {
    List<Value> values = new ArrayList<>(1);
    Variation all = variation;
    for (int parameter : parameters) {
      if (parameter == CallArguments.RECEIVER) {
        values.addAll(CallArguments.all(maker, construction));
      } else {
        all = all.and(Variation.UNKNOWN);
      }
    }
    return new Passed(maker, knowledge, all, values);
  }

  /** An endpoint as somebody sees it who hands over what it depends on. */
  public static final class Passed {
    private final MethodBody body;
    private final ApiKnowledge knowledge;
    private final Variation variation;
    private final List<Value> values;

    Passed(MethodBody body, ApiKnowledge knowledge, Variation variation, List<Value> values) {
      this.body = body;
      this.knowledge = knowledge;
      this.variation = variation;
      this.values = values;
    }

    /** How it varies with the iterations of a loop. */
    public Variation in(Loop loop) {
      LoopVariation inLoop = new LoopVariation(body, knowledge, loop);
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
      return new Passed(body, knowledge, hidden, List.of());
    }

    /** What it depends on, as seen from the method as a whole. */
    public Endpoint up() {
      Trace trace = new Trace(body, knowledge);
      values.forEach(trace::add);
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
    private final Deque<Value> work = new ArrayDeque<>();
    private final Set<Value> seen = new HashSet<>();
    private final Set<Integer> parameters = new TreeSet<>();
    private Variation variation = Variation.FIXED;

    Trace(MethodBody body, ApiKnowledge knowledge) {
      this.body = body;
      this.knowledge = knowledge;
    }

    void add(Value value) {
      if (seen.add(value)) {
        work.add(value);
      }
    }

    Endpoint finish() {
      while (!work.isEmpty()) {
        if (seen.size() > LONGEST_EXPRESSION) {
          return new Endpoint(variation.and(Variation.UNKNOWN), parameters);
        }
        follow(work.remove());
      }
      return new Endpoint(variation, parameters);
    }

    private void follow(Value value) {
      switch (value.kind()) {
        case NULL:
        case CONSTANT:
        case UNINITIALISED:
          return;
        case PARAMETER:
          int index = CallArguments.indexOfParameter(body.graph().method(), value.site());
          if (index != NO_PARAMETER) {
            parameters.add(index);
          }
          return;
        case RESULT:
          followResult(value.site());
          return;
        default:
          variation = variation.and(Variation.UNKNOWN);
      }
    }

    private void followResult(int site) {
      AbstractInsnNode insn = body.graph().instruction(site);
      CallSite call = body.callAt(site);
      int count = Operands.count(insn);
      if (call != null) {
        variation = variation.and(ofCall(call));
      } else if (insn.getOpcode() == Opcodes.GETFIELD) {
        count = 1;
      } else if (insn.getOpcode() == Opcodes.GETSTATIC || insn.getOpcode() == Opcodes.LDC) {
        return;
      } else if (!(insn instanceof InvokeDynamicInsnNode)) {
        count = Operands.ofExpression(insn.getOpcode());
      }
      List<Value> operands = count < 0 ? null : body.values().operands(site, count);
      if (operands == null) {
        variation = variation.and(Variation.UNKNOWN);
      } else {
        operands.forEach(this::add);
      }
    }

    private Variation ofCall(CallSite call) {
      if (knowledge.has(Role.ELEMENT, call)) {
        return Variation.CHANGING;
      }
      boolean isPure = knowledge.has(Role.ADDRESS, call) || call.name().equals("<init>");
      return isPure ? Variation.FIXED : Variation.UNKNOWN;
    }
  }
}
