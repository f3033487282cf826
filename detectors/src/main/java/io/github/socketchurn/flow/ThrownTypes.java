package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What the instructions of a method can really throw, and which handlers are for it. */
final class ThrownTypes {
  private static final String THROWABLE = "java/lang/Throwable";
  private static final String EXCEPTION = "java/lang/Exception";
  private static final String RUNTIME_EXCEPTION = "java/lang/RuntimeException";
  private static final String ERROR = "java/lang/Error";

  /** A checked exception that its method does not declare, as most languages but Java allow. */
  private static final String UNDECLARED = "?";

  private final String className;
  private final InstructionGraph graph;
  private final ValueFlow values;
  private final ApiKnowledge knowledge;
  private final Callees callees;

  /** A type that may be thrown; null stands for any unchecked exception. */
  static final class Thrown {
    final String type;
    final Cause cause;

    Thrown(String type, Cause cause) {
      this.type = type;
      this.cause = cause;
    }
  }

  ThrownTypes(
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
  }

  /** Fields of an object that is certainly there are read and written without fail. */
  boolean accessesCertainObject(int index) {
    int opcode = graph.instruction(index).getOpcode();
    if (opcode != Opcodes.GETFIELD && opcode != Opcodes.PUTFIELD) {
      return false;
    }
    List<Value> operands = values.operands(index, opcode == Opcodes.GETFIELD ? 1 : 2);
    return operands != null && operands.get(0).isNonNull();
  }

  /** What an instruction that throws nothing again may throw. */
  List<Thrown> at(int index) {
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

  /** Whether a handler for a type catches all that a thrown type may stand for. */
  boolean isCertain(String caught, String type) {
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

  /** Whether a handler for a type catches some of what a thrown type may stand for. */
  boolean isPossible(String caught, String type) {
    if (type != null && type.equals(UNDECLARED)) {
      return false;
    }
    if (type == null) {
      return isUnchecked(caught) || !isThrowable(caught);
    }
    return knowledge.isSubtype(caught, type) || !isThrowable(type) || !isThrowable(caught);
  }
}
