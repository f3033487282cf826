package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

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

  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final List<List<Edge>> memo;

  ExceptionEdges(MethodBody body, ApiKnowledge knowledge) {
    this.body = body;
    this.knowledge = knowledge;
    this.memo = new ArrayList<>(body.graph().size());
    for (int i = 0; i < body.graph().size(); i++) {
      memo.add(null);
    }
  }

  /** The exceptional ways out of an instruction; none for instructions that cannot throw. */
  List<Edge> of(int index) {
    List<Edge> known = memo.get(index);
    if (known == null) {
      known = body.graph().canThrow(index) ? match(index, thrownAt(index)) : List.of();
      memo.set(index, known);
    }
    return known;
  }

  private List<Thrown> thrownAt(int index) {
    AbstractInsnNode insn = body.graph().instruction(index);
    List<Thrown> thrown = new ArrayList<>(2);
    if (insn.getOpcode() == Opcodes.ATHROW) {
      String type = thrownType(index);
      thrown.add(new Thrown(type, causeOf(type)));
    } else if (insn instanceof MethodInsnNode) {
      addThrownByCall(body.callAt(index), thrown);
    } else {
      thrown.add(new Thrown(null, Cause.UNCHECKED));
    }
    return thrown;
  }

  private void addThrownByCall(CallSite call, List<Thrown> thrown) {
    if (neverThrows(call)) {
      return;
    }
    boolean benign =
        knowledge.has(Role.NO_IO, call)
            || isWithoutIo(call)
            || knowledge.has(Role.CLOSE, call)
            || knowledge.has(Role.CLOSE_HELPER, call);
    List<String> declared = knowledge.exceptionsOf(call);
    if (declared == null) {
      thrown.add(new Thrown(THROWABLE, benign ? Cause.BENIGN : Cause.UNCHECKED));
      return;
    }
    for (String type : declared) {
      Cause cause = benign ? Cause.BENIGN : causeOf(type);
      if (cause != Cause.UNCHECKED) {
        thrown.add(new Thrown(type, cause));
      }
    }
    thrown.add(new Thrown(null, benign ? Cause.BENIGN : Cause.UNCHECKED));
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
    List<Value> operands = body.values().operands(index, 1);
    if (operands == null || operands.get(0).kind() != Value.Kind.RESULT) {
      return THROWABLE;
    }
    int site = operands.get(0).site();
    AbstractInsnNode maker = body.graph().instruction(site);
    if (maker instanceof MethodInsnNode) {
      MethodInsnNode call = (MethodInsnNode) maker;
      if (call.name.equals("<init>")) {
        return call.owner;
      }
      String result = call.desc.substring(call.desc.indexOf(')') + 1);
      return result.startsWith("L") ? result.substring(1, result.length() - 1) : THROWABLE;
    }
    return castType(index, caughtType(site));
  }

  private String castType(int index, String fallback) {
    AbstractInsnNode previous = body.graph().instruction(index).getPrevious();
    return previous instanceof TypeInsnNode && previous.getOpcode() == Opcodes.CHECKCAST
        ? ((TypeInsnNode) previous).desc
        : fallback;
  }

  private String caughtType(int handler) {
    for (org.objectweb.asm.tree.TryCatchBlockNode block : body.graph().method().tryCatchBlocks) {
      if (body.graph().indexOf(block.handler) == handler && block.type != null) {
        return block.type;
      }
    }
    return THROWABLE;
  }

  private List<Edge> match(int index, List<Thrown> thrown) {
    List<Edge> edges = new ArrayList<>(2);
    List<Thrown> left = thrown;
    for (InstructionGraph.Handler handler : body.graph().handlers(index)) {
      List<Thrown> uncaught = new ArrayList<>(left.size());
      for (Thrown one : left) {
        boolean certain = isCertain(handler.type(), one.type);
        if (certain || isPossible(handler.type(), one.type)) {
          add(edges, handler.target(), one.cause);
        }
        if (!certain) {
          uncaught.add(one);
        }
      }
      left = uncaught;
    }
    for (Thrown one : left) {
      add(edges, EXIT, one.cause);
    }
    return edges;
  }

  /** Of several exceptions with one target the likeliest counts. */
  private static void add(List<Edge> edges, int target, Cause cause) {
    for (int k = 0; k < edges.size(); k++) {
      Edge edge = edges.get(k);
      if (edge.target == target) {
        if (edge.cause.compareTo(cause) < 0) {
          edges.set(k, new Edge(target, cause));
        }
        return;
      }
    }
    edges.add(new Edge(target, cause));
  }

  private boolean isCertain(String caught, String type) {
    if (caught == null || caught.equals(THROWABLE)) {
      return true;
    }
    if (type == null) {
      return caught.equals(EXCEPTION) || caught.equals(RUNTIME_EXCEPTION);
    }
    return knowledge.isSubtype(type, caught);
  }

  private boolean isPossible(String caught, String type) {
    if (type == null) {
      return isUnchecked(caught) || !isThrowable(caught);
    }
    return knowledge.isSubtype(caught, type) || !isThrowable(type) || !isThrowable(caught);
  }
}
