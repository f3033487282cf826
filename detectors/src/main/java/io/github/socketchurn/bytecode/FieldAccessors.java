package io.github.socketchurn.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The methods that compilers for Java 10 and older add to a class so that those nested with it can
 * read and write its private fields. In place of calls to them the accesses themselves are put, as
 * newer compilers write them.
 */
public final class FieldAccessors {
  private static final String PREFIX = "access$";

  /** A copy of a value under the reference to its object, and the access, at the most. */
  private static final int MOST_INSTRUCTIONS = 2;

  /** What those copies may add to a stack. */
  private static final int DEEPER = 2;

  private final Map<String, List<AbstractInsnNode>> accesses = new HashMap<>();

  /** The accessors of a class. */
  public FieldAccessors(ClassNode owner) {
    for (MethodNode method : owner.methods) {
      int flags = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      if (method.name.startsWith(PREFIX) && (method.access & flags) == flags) {
        List<AbstractInsnNode> access = accessOf(method);
        if (access != null) {
          accesses.put(method.name + method.desc, access);
        }
      }
    }
  }

  /** What a method does between loading its arguments in order and returning, or null. */
  private static List<AbstractInsnNode> accessOf(MethodNode method) {
    List<AbstractInsnNode> code = new ArrayList<>();
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() >= 0) {
        code.add(insn);
      }
    }
    int next = 0;
    int local = 0;
    for (Type type : Type.getArgumentTypes(method.desc)) {
      if (next == code.size() || !loads(code.get(next), type, local)) {
        return null;
      }
      local += type.getSize();
      next++;
    }
    int last = code.size() - 1;
    if (last < next
        || last - next > MOST_INSTRUCTIONS
        || code.get(last).getOpcode() != Type.getReturnType(method.desc).getOpcode(Opcodes.IRETURN)
        || !(code.get(last - 1) instanceof FieldInsnNode)) {
      return null;
    }
    boolean isPlain = last - next == 1 || copies(code.get(next).getOpcode());
    return isPlain ? List.copyOf(code.subList(next, last)) : null;
  }

  private static boolean loads(AbstractInsnNode insn, Type type, int local) {
    return insn.getOpcode() == type.getOpcode(Opcodes.ILOAD) && ((VarInsnNode) insn).var == local;
  }

  private static boolean copies(int opcode) {
    return opcode == Opcodes.DUP
        || opcode == Opcodes.DUP2
        || opcode == Opcodes.DUP_X1
        || opcode == Opcodes.DUP2_X1;
  }

  /**
   * Puts accesses in place of the calls of a class.
   *
   * @param accessorsOf yields the accessors of another class, or null
   */
  public static void inline(ClassNode node, Function<String, FieldAccessors> accessorsOf) {
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode insn : method.instructions.toArray()) {
        if (insn.getOpcode() == Opcodes.INVOKESTATIC) {
          MethodInsnNode call = (MethodInsnNode) insn;
          boolean isAccessor = call.name.startsWith(PREFIX) && !call.owner.equals(node.name);
          FieldAccessors accessors = isAccessor ? accessorsOf.apply(call.owner) : null;
          if (accessors != null) {
            accessors.inline(method, call);
          }
        }
      }
    }
  }

  private void inline(MethodNode method, MethodInsnNode call) {
    List<AbstractInsnNode> access = accesses.get(call.name + call.desc);
    if (access == null) {
      return;
    }
    for (AbstractInsnNode insn : access) {
      method.instructions.insertBefore(call, insn.clone(Map.of()));
    }
    method.instructions.remove(call);
    method.maxStack += DEEPER;
  }
}
