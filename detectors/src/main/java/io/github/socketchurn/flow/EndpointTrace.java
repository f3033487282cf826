package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
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

/** Follows values back to the parameters, constants and calls that they come from. */
final class EndpointTrace {
  /** How many values are looked at; addresses are built in a few steps. */
  private static final int LONGEST_EXPRESSION = 60;

  private static final int NO_PARAMETER = -2;

  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final Deque<Value> work = new ArrayDeque<>();
  private final Deque<String> fieldsOf = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<Dependency> parameters = new TreeSet<>();
  private Variation variation = Variation.FIXED;

  EndpointTrace(MethodBody body, ApiKnowledge knowledge, Callees callees) {
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
    boolean isPure = knowledge.has(Role.ADDRESS, call) || LoopVariation.isBuiltFromArguments(call);
    return isPure ? Variation.FIXED : Variation.UNKNOWN;
  }
}
