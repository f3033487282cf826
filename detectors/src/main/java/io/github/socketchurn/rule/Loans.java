package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.flow.ValueUses;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Clients that a method makes for a callback and closes after it: {@code work.apply(client)}. A
 * library that is given a client, such as a server, may run as long as the method waits.
 */
final class Loans {
  /** Who has one of these roles does not hold on to its arguments. */
  private static final Set<Role> GIVING_BACK =
      Set.of(
          Role.USES,
          Role.CONSUMES,
          Role.ADDRESS,
          Role.THROTTLE,
          Role.STATE_TEST,
          Role.CLOSE_HELPER,
          Role.WRAP,
          Role.RUNS_LAMBDA);

  private Loans() {}

  /** The life of a client without its loans, if it was given to callbacks only. */
  static LifeTime beyond(MethodContext method, LifeTime life) {
    for (ValueUses.Use use : ValueUses.ofResult(method.body(), life.origin().instruction())) {
      boolean isArgument =
          use.argument() >= 0 && !method.body().isSyntheticClose(use.instruction());
      if (isArgument && isGiven(method, use)) {
        return life;
      }
    }
    return method.beyondLoans(life);
  }

  /** Whether the receiver of a call is a parameter of the method. */
  private static boolean isGivenToMethod(MethodContext method, ValueUses.Use use) {
    Value receiver = method.argument(use.instruction(), CallArguments.RECEIVER);
    return receiver.kind() == Value.Kind.PARAMETER;
  }

  /** Whether a setter gives an object that would have a pool of its own another one. */
  static boolean isGivenPool(MethodContext method, LifeTime life) {
    for (ValueUses.Use use : ValueUses.ofResult(method.body(), life.origin().instruction())) {
      CallSite call = method.body().callAt(use.instruction());
      for (Model row : method.knowledge().of(call)) {
        if (use.argument() == CallArguments.RECEIVER && row.is("into", "receiver")) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isGiven(MethodContext method, ValueUses.Use use) {
    CallSite call = method.body().callAt(use.instruction());
    List<Model> rows = method.knowledge().of(call);
    int opcode = method.body().graph().instruction(use.instruction()).getOpcode();
    int arity = MethodContext.arity(call);
    boolean isCallback = opcode == Opcodes.INVOKEINTERFACE && isGivenToMethod(method, use);
    boolean isKept =
        !isCallback && rows.stream().noneMatch(row -> GIVING_BACK.contains(row.role()));
    for (Model row : rows) {
      isKept |=
          row.role() == Role.KEEPS
              && (!row.has("args") || row.names("args", use.argument(), arity));
    }
    return isKept;
  }
}
