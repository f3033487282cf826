package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The places in a method, or in one of its loops, that give a variable another value. */
final class Stores {
  private final MethodBody body;
  private final Loop loop;

  /**
   * The stores of a method.
   *
   * @param loop leaves out what is not in it; null for all
   */
  Stores(MethodBody body, Loop loop) {
    this.body = body;
    this.loop = loop;
  }

  /** The stores to a field of that name, static or not. */
  List<Integer> to(FieldInsnNode field) {
    return find(
        insn ->
            (insn.getOpcode() == Opcodes.PUTFIELD || insn.getOpcode() == Opcodes.PUTSTATIC)
                && ((FieldInsnNode) insn).name.equals(field.name));
  }

  /** The stores of integers to a local, increments left out. */
  List<Integer> toInteger(int local) {
    return find(insn -> insn.getOpcode() == Opcodes.ISTORE && ((VarInsnNode) insn).var == local);
  }

  private List<Integer> find(Predicate<AbstractInsnNode> isStore) {
    List<Integer> found = new ArrayList<>(1);
    for (int i = next(0); i >= 0; i = next(i + 1)) {
      if (isStore.test(body.graph().instruction(i))) {
        found.add(i);
      }
    }
    return found;
  }

  private int next(int index) {
    if (loop != null) {
      return loop.next(index);
    }
    return index < body.graph().size() ? index : -1;
  }

  /** Whether a store puts there what an addition or subtraction has yielded. */
  boolean isStep(int store) {
    List<Value> stored = body.values().operands(store, 1);
    return stored != null
        && stored.get(0).kind() == Value.Kind.RESULT
        && Operands.isStep(body.graph().instruction(stored.get(0).site()).getOpcode());
  }
}
