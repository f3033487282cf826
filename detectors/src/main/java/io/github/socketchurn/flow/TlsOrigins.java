package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Traces TLS factories and contexts back to the place that makes them anew for each call. */
public final class TlsOrigins {
  private final ClassFacts classFacts;
  private final MethodFacts method;
  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;

  public TlsOrigins(
      ClassFacts classFacts,
      MethodFacts method,
      MethodBody body,
      ApiKnowledge knowledge,
      Callees callees) {
    this.classFacts = classFacts;
    this.method = method;
    this.body = body;
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /**
   * Where a factory or context is made.
   *
   * @return null if it is kept anywhere, or that is not known
   */
  public MadeTls of(Value value) {
    if (value.kind() != Value.Kind.RESULT || isStored(value)) {
      return null;
    }
    CallSite maker = body.callAt(value.site());
    if (maker == null) {
      return null;
    }
    Model row = knowledge.find(Role.TLS_CONTEXT, maker);
    if (row == null) {
      return ofUnmodelled(maker, value.site());
    }
    boolean isMade = row.is("kind", "factory") || row.is("kind", "context");
    return isMade && !row.is("cached", "yes") ? here(value.site()) : null;
  }

  private MadeTls ofUnmodelled(CallSite maker, int place) {
    return maker.name().equals("<init>")
        ? here(place)
        : callees.tls(maker, body.graph().instruction(place).getOpcode());
  }

  private MadeTls here(int place) {
    return new MadeTls(classFacts, method, body, place);
  }

  private boolean isStored(Value value) {
    for (int i = 0; i < body.graph().size(); i++) {
      int opcode = body.graph().instruction(i).getOpcode();
      boolean stores =
          opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC || opcode == Opcodes.AASTORE;
      List<Value> operands = stores ? body.values().operands(i, 1) : null;
      if (operands != null && operands.get(0).equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** What the method yields, if that is made anew on each path; null otherwise. */
  public MadeTls ofResult() {
    MadeTls found = null;
    for (int i = 0; i < body.graph().size(); i++) {
      if (body.graph().instruction(i).getOpcode() != Opcodes.ARETURN
          || !body.values().isReached(i)) {
        continue;
      }
      Value result = body.values().operands(i, 1).get(0);
      MadeTls one = result.isNull() ? null : of(result);
      if (one == null && !result.isNull()) {
        return null;
      }
      found = found == null ? one : found;
    }
    return found;
  }
}
