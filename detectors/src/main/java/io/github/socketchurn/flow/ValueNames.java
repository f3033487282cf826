package io.github.socketchurn.flow;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What the program text says of a value: the static field it is read from, its declared type. */
public final class ValueNames {
  private ValueNames() {}

  /** The static field that a value is read from, as {@code package.Class.FIELD}, or null. */
  public static String staticField(MethodBody body, Value value) {
    AbstractInsnNode maker = maker(body, value);
    if (maker == null || maker.getOpcode() != Opcodes.GETSTATIC) {
      return null;
    }
    FieldInsnNode field = (FieldInsnNode) maker;
    return field.owner.replace('/', '.') + "." + field.name;
  }

  /** The declared type of a field, parameter or call result, with dots, or null. */
  public static String declaredType(MethodBody body, Value value) {
    if (value.kind() == Value.Kind.PARAMETER) {
      return parameterType(body, value.site());
    }
    AbstractInsnNode maker = maker(body, value);
    if (maker instanceof FieldInsnNode) {
      return Type.getType(((FieldInsnNode) maker).desc).getClassName();
    }
    if (!(maker instanceof MethodInsnNode)) {
      return null;
    }
    MethodInsnNode call = (MethodInsnNode) maker;
    return call.name.equals("<init>")
        ? call.owner.replace('/', '.')
        : Type.getReturnType(call.desc).getClassName();
  }

  private static String parameterType(MethodBody body, int parameter) {
    boolean isStatic = (body.graph().method().access & Opcodes.ACC_STATIC) != 0;
    int local = isStatic ? 0 : 1;
    for (Type type : Type.getArgumentTypes(body.graph().method().desc)) {
      if (local == parameter) {
        return type.getClassName();
      }
      local += type.getSize();
    }
    return body.className().replace('/', '.');
  }

  private static AbstractInsnNode maker(MethodBody body, Value value) {
    return value.kind() == Value.Kind.RESULT ? body.graph().instruction(value.site()) : null;
  }
}
