package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.ValueUses;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * Clients that a method makes for a callback and closes after it: {@code work.apply(client)}. A
 * library that is given a client, such as a server, may run as long as the method waits.
 */
final class Loans {
  private Loans() {}

  /** The life of a client without its loans, if it was given to callbacks only. */
  static LifeTime beyond(MethodContext method, LifeTime life) {
    for (ValueUses.Use use : ValueUses.ofResult(method.body(), life.origin().instruction())) {
      if (use.argument() >= 0 && isGiven(method, use)) {
        return life;
      }
    }
    return method.beyondLoans(life);
  }

  private static boolean isGiven(MethodContext method, ValueUses.Use use) {
    CallSite call = method.body().callAt(use.instruction());
    List<Model> rows = method.knowledge().of(call);
    int opcode = method.body().graph().instruction(use.instruction()).getOpcode();
    int arity = MethodContext.arity(call);
    boolean isKept = rows.isEmpty() && opcode != Opcodes.INVOKEINTERFACE;
    for (Model row : rows) {
      isKept |=
          row.role() == Role.KEEPS
              && (!row.has("args") || row.names("args", use.argument(), arity));
    }
    return isKept;
  }
}
