package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Follows connections that fields hold, one method at a time. Each simulation has a budget of its
 * own, since a class may have many places that touch a field.
 */
public final class FieldFlow {
  private final ApiKnowledge knowledge;
  private final Callees callees;

  public FieldFlow(ApiKnowledge knowledge, Callees callees) {
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /**
   * Prepares a method.
   *
   * @return null if it has subroutines
   * @throws BudgetExceededException if it is too large
   */
  public MethodBody prepare(String className, MethodNode method) {
    MethodBody body = new MethodBody(className, method, knowledge, callees, new Budget());
    return body.graph().hasSubroutines() ? null : body;
  }

  /**
   * What a method does with a connection that it makes, besides storing it in fields.
   *
   * @throws BudgetExceededException if that takes too long
   */
  public LifeTime beyondFields(MethodBody body, Origin origin) {
    return run(body, origin.beyondFields());
  }

  /**
   * What a method does with the content of a field, or with what a getter yields.
   *
   * @param instruction the field access or the call
   * @param content what is known of the content
   * @throws BudgetExceededException if that takes too long
   */
  public LifeTime ofRead(MethodBody body, int instruction, Value content) {
    return run(body, Origin.ofRead(instruction, typeRead(body, instruction), content));
  }

  /**
   * What becomes of an open connection that fields of {@code this} hold when the method starts.
   *
   * @param fields names, separated by commas
   * @throws BudgetExceededException if that takes too long
   */
  public LifeTime ofFields(MethodBody body, String fields) {
    return run(body, Origin.ofReplaceable(fields, body.className()));
  }

  /**
   * What becomes of a connection that an instruction puts into fields of {@code this}.
   *
   * @throws BudgetExceededException if that takes too long
   */
  public LifeTime filledAt(MethodBody body, int instruction, String fields) {
    return run(body, Origin.ofFilling(instruction, fields, body.className()));
  }

  private LifeTime run(MethodBody body, Origin origin) {
    return TypeStateSimulation.run(body, knowledge, callees, new Budget(), origin);
  }

  private static String typeRead(MethodBody body, int instruction) {
    AbstractInsnNode insn = body.graph().instruction(instruction);
    CallSite call = body.callAt(instruction);
    Type type =
        insn.getOpcode() == Opcodes.GETFIELD
            ? Type.getType(((FieldInsnNode) insn).desc)
            : Type.getReturnType(call.descriptor());
    return type.getInternalName();
  }
}
