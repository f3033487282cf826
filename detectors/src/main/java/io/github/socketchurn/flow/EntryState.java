package io.github.socketchurn.flow;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;

/** What is known where a method starts: nothing yet, or what its caller or its object brings. */
final class EntryState {
  private EntryState() {}

  /** The state of the connection of an origin at the start of its method. */
  static PathState of(MethodBody body, ConnectionInterpreter interpreter, Origin origin) {
    MethodNode method = body.graph().method();
    Frame<Value> entry = ValueFlow.entryFrame(method, body.className(), interpreter);
    PathState start = PathState.absent(entry);
    if (origin.fields() != null && origin.isParameter()) {
      start = start.made(Phase.OPEN, null).storedIn(origin.fields());
    } else if (origin.given() >= 0) {
      entry.setLocal(origin.given(), Value.CONNECTION);
      start = start.made(Phase.OPEN, null);
    } else if (origin.isParameter()) {
      setConstants(entry, method, origin.passing());
      Value given = origin.exchange() == null ? Value.CONNECTION : origin.made();
      entry.setLocal(origin.parameter(), origin.isArray() ? Value.HOLDER : given);
      start = start.made(Phase.OPEN, null);
    }
    return start;
  }

  /** What the caller knows of the other parameters. */
  private static void setConstants(Frame<Value> entry, MethodNode method, Passing passing) {
    int local = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    Type[] types = Type.getArgumentTypes(method.desc);
    for (int k = 0; k < types.length; k++) {
      Value constant = passing.constant(k);
      if (constant != null) {
        entry.setLocal(local, constant);
      }
      local += types[k].getSize();
    }
  }
}
