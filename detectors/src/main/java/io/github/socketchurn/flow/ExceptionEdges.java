package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Where control goes when an instruction completes by an exception, matched against the handlers by
 * the types that can really be thrown there.
 */
final class ExceptionEdges {
  /** The target of an exception that leaves the method. */
  static final int EXIT = -1;

  private static final String THROWABLE = "java/lang/Throwable";
  private static final String EXCEPTION = "java/lang/Exception";
  private static final String RUNTIME_EXCEPTION = "java/lang/RuntimeException";

  /** A checked exception that its method does not declare, as most languages but Java allow. */
  private static final String UNDECLARED = "?";

  private static final String ERROR = "java/lang/Error";

  /** One way out of an instruction by an exception. */
  static final class Edge {
    final int target;
    final Cause cause;

    Edge(int target, Cause cause) {
      this.target = target;
      this.cause = cause;
    }
  }

  /** A type that may be thrown; null stands for any unchecked exception. */
  private static final class Thrown {
    final String type;
    final Cause cause;

    Thrown(String type, Cause cause) {
      this.type = type;
      this.cause = cause;
    }
  }

  private final String className;
  private final InstructionGraph graph;
  private final ValueFlow values;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final Rethrows rethrownBy;
  private final List<List<Edge>> edges;
  private final Map<Integer, List<Thrown>> caught = new HashMap<>();

  ExceptionEdges(
      String className,
      InstructionGraph graph,
      ValueFlow values,
      ApiKnowledge knowledge,
      Callees callees) {
    this.className = className;
    this.callees = callees;
    this.graph = graph;
    this.values = values;
    this.knowledge = knowledge;
    this.rethrownBy = new Rethrows(graph, values);
    this.edges = new ArrayList<>(Collections.nCopies(graph.size(), List.of()));
    List<Integer> rethrows = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      if (!graph.canThrow(i) || !values.isReached(i) || accessesCertainObject(i)) {
        continue;
      }
      if (isRethrow(i)) {
        rethrows.add(i);
      } else {
        edges.set(i, match(i, thrownAt(i)));
      }
    }
    addRethrows(rethrows);
  }

  /** What a handler throws again is what it has caught; nested handlers take a few rounds. */
  private void addRethrows(List<Integer> rethrows) {
    int before = -1;
    int now = 0;
    while (now != before) {
      before = now;
      for (int index : rethrows) {
        List<Thrown> again = new ArrayList<>();
        for (int handler : rethrownBy.handlersOf(index)) {
          again.addAll(caught.getOrDefault(handler, List.of()));
        }
        edges.set(index, match(index, again));
      }
      now = caught.values().stream().mapToInt(List::size).sum();
    }
  }

  /** Fields of an object that is certainly there are read and written without fail. */
  private boolean accessesCertainObject(int index) {
    int opcode = graph.instruction(index).getOpcode();
    if (opcode != Opcodes.GETFIELD && opcode != Opcodes.PUTFIELD) {
      return false;
    }
    List<Value> operands = values.operands(index, opcode == Opcodes.GETFIELD ? 1 : 2);
    return operands != null && operands.get(0).isNonNull();
  }

  /** Whether an instruction throws again what a handler has caught. */
  boolean isRethrow(int index) {
    return !rethrownBy.handlersOf(index).isEmpty();
  }

  /** The exceptional ways out of an instruction; none for instructions that cannot throw. */
  List<Edge> of(int index) {
    return edges.get(index);
  }

  private List<Thrown> thrownAt(int index) {
    AbstractInsnNode insn = graph.instruction(index);
    List<Thrown> thrown = new ArrayList<>(2);
    if (insn.getOpcode() == Opcodes.ATHROW) {
      String type = thrownType(index);
      thrown.add(new Thrown(type, causeOf(type)));
    } else if (insn instanceof MethodInsnNode && !isCheckOfOuter(index)) {
      MethodInsnNode call = (MethodInsnNode) insn;
      addThrownByCall(new CallSite(call.owner, call.name, call.desc), insn.getOpcode(), thrown);
    } else if (!(insn instanceof MethodInsnNode)) {
      thrown.add(new Thrown(null, Cause.UNCHECKED));
    }
    return thrown;
  }

  /** The check that newer compilers put before an inner object takes its outer one. */
  private boolean isCheckOfOuter(int index) {
    MethodInsnNode call = (MethodInsnNode) graph.instruction(index);
    if (!call.name.equals("requireNonNull") || !graph.method().name.equals("<init>")) {
      return false;
    }
    Type[] types = Type.getArgumentTypes(graph.method().desc);
    Value checked = values.operands(index, 1).get(0);
    return types.length > 0
        && checked.kind() == Value.Kind.PARAMETER
        && checked.site() == 1
        && className.startsWith(types[0].getInternalName() + "$");
  }

  private void addThrownByCall(CallSite call, int opcode, List<Thrown> thrown) {
    Cause likeliest = knowledge.of(call).isEmpty() ? callees.failure(call, opcode) : null;
    if (neverThrows(call) || likeliest == Cause.NONE) {
      return;
    }
    boolean closes = knowledge.has(Role.CLOSE, call) || knowledge.has(Role.CLOSE_HELPER, call);
    boolean benign = closes || knowledge.has(Role.NO_IO, call) || isWithoutIo(call);
    List<String> declared = knowledge.exceptionsOf(call);
    if (declared == null) {
      thrown.add(new Thrown(THROWABLE, benign ? Cause.BENIGN : Cause.UNCHECKED));
      return;
    }
    for (String type : declared) {
      Cause cause = benign ? Cause.BENIGN : weaker(causeOf(type), likeliest);
      if (cause != Cause.UNCHECKED) {
        thrown.add(new Thrown(type, cause));
      }
    }
    // What declares how it fails hardly ever fails in another way.
    boolean isPlainWrapper = isWithoutIo(call) && call.name().equals("<init>");
    if (likeliest == Cause.CHECKED && !benign && thrown.isEmpty()) {
      thrown.add(new Thrown(UNDECLARED, Cause.CHECKED));
    } else if (!closes && !isPlainWrapper && thrown.isEmpty()) {
      thrown.add(new Thrown(null, benign ? Cause.BENIGN : Cause.UNCHECKED));
    }
  }

  private static Cause weaker(Cause declared, Cause likeliest) {
    return likeliest == null || declared.compareTo(likeliest) <= 0 ? declared : likeliest;
  }

  /** The likeliest exception that leaves the method; NONE if nothing can. */
  Cause likeliestExit() {
    Cause likeliest = Cause.NONE;
    for (int i = 0; i < edges.size(); i++) {
      AbstractInsnNode insn = graph.instruction(i);
      boolean counts = insn instanceof MethodInsnNode || insn.getOpcode() == Opcodes.ATHROW;
      for (Edge edge : counts ? edges.get(i) : List.<Edge>of()) {
        if (edge.target == EXIT && edge.cause.compareTo(likeliest) > 0) {
          likeliest = edge.cause;
        }
      }
    }
    return likeliest;
  }

  /** Questions about a state do not fail, nor does what is marked so, nor what never returns. */
  private boolean neverThrows(CallSite call) {
    for (Model row : knowledge.of(call)) {
      if (row.role() == Role.STATE_TEST && row.has("when-open")
          || row.role() == Role.NO_RETURN
          || row.role() == Role.CLOSE_HELPER && row.is("quiet", "yes")
          || row.is("throws", "no")) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithoutIo(CallSite call) {
    Model wrap = knowledge.find(Role.WRAP, call);
    return wrap != null && wrap.is("io", "no");
  }

  private Cause causeOf(String type) {
    if (type == null || isUnchecked(type)) {
      return Cause.UNCHECKED;
    }
    return isThrowable(type) ? Cause.CHECKED : Cause.UNCHECKED;
  }

  private boolean isThrowable(String type) {
    return knowledge.isSubtype(type, THROWABLE);
  }

  private boolean isUnchecked(String type) {
    return knowledge.isSubtype(type, RUNTIME_EXCEPTION) || knowledge.isSubtype(type, ERROR);
  }

  /** Internal name of the type thrown by an ATHROW, or Throwable if it cannot be told. */
  private String thrownType(int index) {
    Value thrown = values.operands(index, 1).get(0);
    AbstractInsnNode maker =
        thrown.kind() == Value.Kind.RESULT ? graph.instruction(thrown.site()) : null;
    if (!(maker instanceof MethodInsnNode)) {
      return THROWABLE;
    }
    MethodInsnNode call = (MethodInsnNode) maker;
    if (call.name.equals("<init>")) {
      return call.owner;
    }
    String result = call.desc.substring(call.desc.indexOf(')') + 1);
    return result.startsWith("L") ? result.substring(1, result.length() - 1) : THROWABLE;
  }

  private List<Edge> match(int index, List<Thrown> thrown) {
    List<Edge> found = new ArrayList<>(2);
    List<Thrown> left = thrown;
    for (InstructionGraph.Handler handler : graph.handlers(index)) {
      List<Thrown> uncaught = new ArrayList<>(left.size());
      for (Thrown one : left) {
        boolean certain = isCertain(handler.type(), one.type);
        if (certain || isPossible(handler.type(), one.type)) {
          add(found, handler.target(), one.cause);
          remember(handler, certain ? one : new Thrown(handler.type(), one.cause));
        }
        if (!certain) {
          uncaught.add(one);
        }
      }
      left = uncaught;
    }
    for (Thrown one : left) {
      add(found, EXIT, one.cause);
    }
    return found;
  }

  private void remember(InstructionGraph.Handler handler, Thrown thrown) {
    List<Thrown> known = caught.computeIfAbsent(handler.target(), h -> new ArrayList<>(2));
    for (Thrown one : known) {
      if (Objects.equals(one.type, thrown.type) && one.cause == thrown.cause) {
        return;
      }
    }
    known.add(thrown);
  }

  /** Of several exceptions with one target the likeliest counts. */
  private static void add(List<Edge> found, int target, Cause cause) {
    for (int k = 0; k < found.size(); k++) {
      Edge edge = found.get(k);
      if (edge.target == target) {
        if (edge.cause.compareTo(cause) < 0) {
          found.set(k, new Edge(target, cause));
        }
        return;
      }
    }
    found.add(new Edge(target, cause));
  }

  private boolean isCertain(String caught, String type) {
    if (caught == null || caught.equals(THROWABLE)) {
      return true;
    }
    if (type != null && type.equals(UNDECLARED)) {
      return !isUnchecked(caught);
    }
    if (type == null) {
      return caught.equals(EXCEPTION) || caught.equals(RUNTIME_EXCEPTION);
    }
    return knowledge.isSubtype(type, caught);
  }

  private boolean isPossible(String caught, String type) {
    if (type != null && type.equals(UNDECLARED)) {
      return false;
    }
    if (type == null) {
      return isUnchecked(caught) || !isThrowable(caught);
    }
    return knowledge.isSubtype(caught, type) || !isThrowable(type) || !isThrowable(caught);
  }
}
