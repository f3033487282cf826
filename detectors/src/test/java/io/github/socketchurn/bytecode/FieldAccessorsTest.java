package io.github.socketchurn.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

class FieldAccessorsTest {
  private static final int SYNTHETIC = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private final ClassNode outer = new ClassNode();
  private final ClassNode inner = new ClassNode();
  private final MethodNode caller = new MethodNode(Opcodes.ACC_STATIC, "run", "()V", null, null);

  private MethodNode accessor(String name, String descriptor) {
    MethodNode method = new MethodNode(SYNTHETIC, name, descriptor, null, null);
    outer.methods.add(method);
    caller.visitMethodInsn(Opcodes.INVOKESTATIC, "Outer", name, descriptor, false);
    return method;
  }

  private List<Integer> inlined() {
    inner.name = "Outer$Inner";
    inner.methods.add(caller);
    FieldAccessors accessors = new FieldAccessors(outer);
    FieldAccessors.inline(inner, owner -> owner.equals("Outer") ? accessors : null);
    List<Integer> opcodes = new ArrayList<>();
    for (AbstractInsnNode insn : caller.instructions) {
      opcodes.add(insn.getOpcode());
    }
    return opcodes;
  }

  @Test
  void reads() {
    MethodNode get = accessor("access$000", "(LOuter;)I");
    get.visitVarInsn(Opcodes.ALOAD, 0);
    get.visitFieldInsn(Opcodes.GETFIELD, "Outer", "count", "I");
    get.visitInsn(Opcodes.IRETURN);
    assertEquals(List.of(Opcodes.GETFIELD), inlined());
  }

  @Test
  void writesThatYieldTheValue() {
    MethodNode set = accessor("access$002", "(LOuter;J)J");
    set.visitVarInsn(Opcodes.ALOAD, 0);
    set.visitVarInsn(Opcodes.LLOAD, 1);
    set.visitInsn(Opcodes.DUP2_X1);
    set.visitFieldInsn(Opcodes.PUTFIELD, "Outer", "since", "J");
    set.visitInsn(Opcodes.LRETURN);
    assertEquals(List.of(Opcodes.DUP2_X1, Opcodes.PUTFIELD), inlined());
  }

  @Test
  void writesThatYieldNothing() {
    MethodNode set = accessor("access$0", "(Ljava/lang/Object;)V");
    set.visitVarInsn(Opcodes.ALOAD, 0);
    set.visitFieldInsn(Opcodes.PUTSTATIC, "Outer", "last", "Ljava/lang/Object;");
    set.visitInsn(Opcodes.RETURN);
    assertEquals(List.of(Opcodes.PUTSTATIC), inlined());
  }

  /** Those that add, and those of methods, stay calls. */
  @Test
  void othersStay() {
    MethodNode count = accessor("access$108", "(LOuter;)I");
    count.visitVarInsn(Opcodes.ALOAD, 0);
    count.visitInsn(Opcodes.DUP);
    count.visitFieldInsn(Opcodes.GETFIELD, "Outer", "count", "I");
    count.visitInsn(Opcodes.DUP_X1);
    count.visitInsn(Opcodes.ICONST_1);
    count.visitInsn(Opcodes.IADD);
    count.visitFieldInsn(Opcodes.PUTFIELD, "Outer", "count", "I");
    count.visitInsn(Opcodes.IRETURN);
    MethodNode call = accessor("access$200", "(LOuter;)V");
    call.visitVarInsn(Opcodes.ALOAD, 0);
    call.visitMethodInsn(Opcodes.INVOKESPECIAL, "Outer", "stop", "()V", false);
    call.visitInsn(Opcodes.RETURN);
    assertEquals(List.of(Opcodes.INVOKESTATIC, Opcodes.INVOKESTATIC), inlined());
  }
}
