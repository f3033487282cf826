package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds out whether a method yields a connection that it has made, and nothing else but null. */
public final class FreshResults {
  /** Addresses are built in a few steps. */
  private static final int LONGEST_EXPRESSION = 40;

  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final List<LifeTime> returned = new ArrayList<>();
  private final Set<Integer> returnedSites = new HashSet<>();

  private FreshResults(MethodBody body, ApiKnowledge knowledge) {
    this.body = body;
    this.knowledge = knowledge;
  }

  /**
   * What a method yields.
   *
   * @return null if it is no fresh connection, or not always one
   * @throws BudgetExceededException if the method takes too long
   */
  public static FreshResult of(
      MethodBody body, ApiKnowledge knowledge, Callees callees, Budget budget) {
    FreshResults results = new FreshResults(body, knowledge);
    List<Origin> origins = new ArrayList<>(Origins.of(body, knowledge, callees));
    origins.addAll(Origins.responses(body, knowledge, callees));
    for (Origin origin : origins) {
      if (!origin.isClient()) {
        results.add(TypeStateSimulation.run(body, knowledge, callees, budget, origin));
      }
    }
    return results.combined();
  }

  private void add(LifeTime life) {
    boolean isStored = life.storedFields().size() == 1 && !life.isHandedOver();
    if (life.isReturned() && life.returnedOwners().size() < 2
        || isStored && life.outcomes().stream().noneMatch(Outcome::isNormal)) {
      returned.add(life);
      returnedSites.add(life.origin().instruction());
    }
  }

  /** What some path has closed is no task for the caller: only the method knows whether it did. */
  private FreshResult combined() {
    FreshResult all = null;
    for (LifeTime life : returned) {
      if (life.isHandedOver() || life.isReturnedClosed() || !isOnlyResult(life)) {
        return null;
      }
      FreshResult one = of(life);
      all = all == null ? one : all.and(one);
      if (all == null) {
        return null;
      }
    }
    return all;
  }

  private boolean isOnlyResult(LifeTime life) {
    for (Value other : life.otherResults()) {
      boolean isAnotherOrigin =
          other.kind() == Value.Kind.RESULT && returnedSites.contains(other.site());
      if (!other.isNull() && !isAnotherOrigin && !isOwnResult(other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value is what the method itself has yielded, called again. */
  private boolean isOwnResult(Value value) {
    CallSite call = value.kind() == Value.Kind.RESULT ? body.callAt(value.site()) : null;
    return call != null
        && call.owner().equals(body.className())
        && call.name().equals(body.graph().method().name)
        && call.descriptor().equals(body.graph().method().desc);
  }

  private FreshResult of(LifeTime life) {
    boolean nullable = life.otherResults().stream().anyMatch(Value::isNull);
    boolean unconnected = life.origin().isUnconnected() && life.connectedAt() < 0;
    return new FreshResult(
        life.origin().model(), nullable, unconnected, endpoint(life), ownerOf(life));
  }

  private Value ownerOf(LifeTime life) {
    if (!life.returnedOwners().isEmpty()) {
      return life.returnedOwners().iterator().next();
    }
    return life.storedFields().isEmpty()
        ? null
        : Value.owner(body.className(), life.storedFields().iterator().next());
  }

  /**
   * The parameters of a constructor that become the endpoint of the one that it calls first.
   *
   * @return empty if constants do, null if anything else does
   */
  public static int[] endpointOf(MethodBody constructor, CallSite first, FreshResult inherited) {
    for (int i = 0; i < constructor.graph().size(); i++) {
      if (first.equals(constructor.callAt(i)) && constructor.values().isReached(i)) {
        return endpointOf(constructor, i, inherited.endpoint());
      }
    }
    return null;
  }

  private static int[] endpointOf(MethodBody constructor, int place, int[] arguments) {
    Set<Integer> parameters = new TreeSet<>();
    for (int argument : arguments == null ? new int[0] : arguments) {
      Value value = CallArguments.of(constructor, place, argument);
      if (value.kind() == Value.Kind.PARAMETER) {
        MethodNode method = constructor.graph().method();
        parameters.add(CallArguments.indexOfParameter(method, value.site()));
      } else if (value.kind() != Value.Kind.CONSTANT) {
        return null;
      }
    }
    return arguments == null ? null : parameters.stream().mapToInt(one -> one).toArray();
  }

  /** The endpoint in terms of the method's own parameters, or null if it cannot be told. */
  private int[] endpoint(LifeTime life) {
    int place = life.origin().instruction();
    int[] arguments = life.origin().endpoint();
    if (life.connectedAt() >= 0) {
      place = life.connectedAt();
      CallSite connect = body.callAt(place);
      Model model = knowledge.find(Role.CONNECT, connect);
      boolean isNamedBefore =
          model != null && !model.has("endpoint") && life.origin().namesEndpoint();
      if (isNamedBefore) {
        place = life.origin().instruction();
      } else {
        arguments =
            model == null
                ? null
                : model.arguments("endpoint", Type.getArgumentTypes(connect.descriptor()).length);
      }
    }
    if (arguments == null || arguments.length == 0) {
      return null;
    }
    Set<Integer> parameters = new HashSet<>();
    Deque<Value> work = new ArrayDeque<>();
    for (int argument : arguments) {
      work.push(CallArguments.of(body, place, argument));
    }
    for (int steps = 0; !work.isEmpty(); steps++) {
      if (steps > LONGEST_EXPRESSION || !collect(work.pop(), parameters, work)) {
        return null;
      }
    }
    return parameters.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** Takes one step back from a value; yields false if it depends on more than parameters. */
  private boolean collect(Value value, Set<Integer> parameters, Deque<Value> work) {
    switch (value.kind()) {
      case NULL:
      case CONSTANT:
      case UNINITIALISED:
        return true;
      case PARAMETER:
        parameters.add(argumentOf(value.site()));
        return true;
      case RESULT:
        return addOperands(value.site(), work);
      default:
        return false;
    }
  }

  private boolean addOperands(int site, Deque<Value> work) {
    AbstractInsnNode insn = body.graph().instruction(site);
    if (insn.getOpcode() == Opcodes.GETSTATIC) {
      return true;
    }
    int count = insn.getOpcode() == Opcodes.GETFIELD ? 1 : Operands.count(insn);
    CallSite call = body.callAt(site);
    if (count < 0 || call != null && !knowledge.has(Role.ADDRESS, call)) {
      return false;
    }
    List<Value> operands = body.values().operands(site, count);
    if (operands == null) {
      return false;
    }
    work.addAll(operands);
    return true;
  }

  /** The index of the parameter that a local variable holds on entry; -1 for the receiver. */
  private int argumentOf(int local) {
    boolean isStatic = (body.graph().method().access & Opcodes.ACC_STATIC) != 0;
    int next = isStatic ? 0 : 1;
    if (local == 0 && !isStatic) {
      return CallArguments.RECEIVER;
    }
    int argument = 0;
    for (Type type : Type.getArgumentTypes(body.graph().method().desc)) {
      if (next == local) {
        return argument;
      }
      next += type.getSize();
      argument++;
    }
    return argument;
  }
}
