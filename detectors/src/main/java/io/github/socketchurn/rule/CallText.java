package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Value;
import java.util.List;
import java.util.StringJoiner;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * Writes a call as it stands in the source: constants and fields by their values and names, all
 * else by type. Names of local variables are left out, since class files may lack them and the text
 * is part of a finding's identity.
 */
final class CallText {
  private static final int LONGEST_CONSTANT = 60;

  private CallText() {}

  static String of(MethodBody body, int instruction) {
    CallSite call = body.callAt(instruction);
    StringJoiner arguments = new StringJoiner(", ", "(", ")");
    Type[] types = Type.getArgumentTypes(call.descriptor());
    for (int k = 0; k < types.length; k++) {
      arguments.add(argument(body, CallArguments.of(body, instruction, k), types[k]));
    }
    String owner = simpleName(call.owner());
    String callee = call.name().equals("<init>") ? "new " + owner : owner + "." + call.name();
    return callee + arguments;
  }

  private static String argument(MethodBody body, Value value, Type type) {
    Object constant = value.constant();
    if (constant instanceof String && ((String) constant).length() <= LONGEST_CONSTANT) {
      return '"' + (String) constant + '"';
    }
    if (constant instanceof Number) {
      return type == Type.BOOLEAN_TYPE
          ? String.valueOf(!constant.equals(0))
          : String.valueOf(constant);
    }
    String field = value.kind() == Value.Kind.RESULT ? field(body, value.site()) : null;
    return field != null ? field : simpleName(type.getClassName().replace('.', '/'));
  }

  private static String field(MethodBody body, int site) {
    AbstractInsnNode insn = body.graph().instruction(site);
    if (insn.getOpcode() == Opcodes.GETSTATIC) {
      return simpleName(((FieldInsnNode) insn).owner) + "." + ((FieldInsnNode) insn).name;
    }
    if (insn.getOpcode() != Opcodes.GETFIELD) {
      return null;
    }
    List<Value> owner = body.values().operands(site, 1);
    boolean isStatic = (body.graph().method().access & Opcodes.ACC_STATIC) != 0;
    boolean isOwn =
        !isStatic
            && owner != null
            && owner.get(0).kind() == Value.Kind.PARAMETER
            && owner.get(0).site() == 0;
    return isOwn ? "this." + ((FieldInsnNode) insn).name : null;
  }

  /** The name of a class without its package, with dots for nesting. */
  static String simpleName(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }
}
