package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What releases a response besides closing it: reading it to its end, and releasing the request or
 * closing the client that it comes from.
 */
final class ResponseEffects {
  private static final String AUTO_CLOSEABLE = "java/lang/AutoCloseable";

  private static final Pattern ENDS = Pattern.compile("(?i).*(?:close|shutdown|release|dispose).*");

  private final ApiKnowledge knowledge;
  private final MethodBody body;

  ResponseEffects(ApiKnowledge knowledge, MethodBody body) {
    this.knowledge = knowledge;
    this.body = body;
  }

  /** The effect of a call, or null if it is that of any other connection. */
  CallEffect of(AbstractInsnNode insn, List<Value> operands) {
    if (!(insn instanceof MethodInsnNode)) {
      return null;
    }
    MethodInsnNode node = (MethodInsnNode) insn;
    CallSite call = new CallSite(node.owner, node.name, node.desc);
    int receivers = insn.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    for (Model row : knowledge.of(call)) {
      if (row.role() == Role.CONSUMES && takesResponse(row, operands, receivers)) {
        return yieldsStream(operands) ? CallEffect.yields(Value.CONNECTION) : CallEffect.CLOSES;
      }
      if (row.role() == Role.WRAP && isViewOfHandle(row, operands, receivers)) {
        return CallEffect.yields(Value.HANDLE);
      }
    }
    return releasesHandle(call, operands, receivers) ? CallEffect.CLOSES : null;
  }

  private static boolean takesResponse(Model row, List<Value> operands, int receivers) {
    for (int argument : row.arguments("of", operands.size() - receivers)) {
      int position = argument + receivers;
      Value operand =
          position >= 0 && position < operands.size() ? operands.get(position) : Value.UNKNOWN;
      boolean isPart = operand.kind() == Value.Kind.DERIVED && row.is("closes", "no");
      if (operand.isAlias() || isPart) {
        return true;
      }
    }
    return false;
  }

  private static boolean isViewOfHandle(Model row, List<Value> operands, int receivers) {
    for (int k = 0; k < operands.size(); k++) {
      if (operands.get(k).kind() == Value.Kind.HANDLE
          && row.names("of", k - receivers, operands.size() - receivers)) {
        return true;
      }
    }
    return false;
  }

  /** Who asks for the body as a stream gets it unread. */
  private boolean yieldsStream(List<Value> operands) {
    for (Value operand : operands) {
      AbstractInsnNode maker =
          operand.kind() == Value.Kind.RESULT ? body.graph().instruction(operand.site()) : null;
      Object constant = maker instanceof LdcInsnNode ? ((LdcInsnNode) maker).cst : null;
      if (constant instanceof Type
          && ((Type) constant).getSort() == Type.OBJECT
          && knowledge.isSubtype(((Type) constant).getInternalName(), AUTO_CLOSEABLE)) {
        return true;
      }
    }
    return false;
  }

  private boolean releasesHandle(CallSite call, List<Value> operands, int receivers) {
    for (int k = 0; k < operands.size(); k++) {
      if (operands.get(k).kind() != Value.Kind.HANDLE) {
        continue;
      }
      Model close = k < receivers ? knowledge.find(Role.CLOSE, call) : null;
      if (close != null && ReceiverEffects.closing(close).kind == CallEffect.Kind.CLOSES
          || k >= receivers && ENDS.matcher(call.name()).matches()) {
        return true;
      }
    }
    return false;
  }
}
