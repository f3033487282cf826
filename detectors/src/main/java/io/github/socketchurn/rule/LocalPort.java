package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import org.objectweb.asm.Type;

/** The local port that a call binds a socket to, as far as the code tells. */
final class LocalPort {
  private static final LocalPort UNKNOWN = new LocalPort(null, false);
  private static final LocalPort ANY = new LocalPort(null, true);

  private final Known number;
  private final boolean any;

  private LocalPort(Known number, boolean any) {
    this.number = number;
    this.any = any;
  }

  /**
   * The port that a call binds.
   *
   * @param row about the call, of the role {@code open} or {@code local-bind}
   */
  static LocalPort of(MethodContext method, int place, Model row) {
    CallSite call = method.body().callAt(place);
    boolean isOpen = row.role() == Role.OPEN;
    int arity = MethodContext.arity(call);
    for (int port : row.arguments(isOpen ? "local-port" : "port", arity)) {
      return new LocalPort(method.context().argument(place, port), false);
    }
    for (int address : row.arguments(isOpen ? "local-address" : "address", arity)) {
      return inAddress(method.knowledge(), method.context().argument(place, address));
    }
    // A bind without any address lets the system choose.
    return isOpen && !row.is("connects", "bind") ? UNKNOWN : ANY;
  }

  private static LocalPort inAddress(ApiKnowledge knowledge, Known address) {
    if (address.value().kind() == Value.Kind.NULL) {
      return ANY;
    }
    CallSite maker = address.maker();
    Model row = maker == null ? null : knowledge.find(Role.ADDRESS, maker);
    if (row == null) {
      return UNKNOWN;
    }
    Type[] types = Type.getArgumentTypes(maker.descriptor());
    for (int from : row.arguments("from", types.length)) {
      if (from >= 0 && types[from] == Type.INT_TYPE) {
        return new LocalPort(address.context().argument(address.value().site(), from), false);
      }
    }
    return UNKNOWN;
  }

  /** Whether the system chooses a free port. */
  boolean isAny() {
    Long constant = number == null ? null : number.number();
    return any || constant != null && constant == 0;
  }

  /** Whether the code names one port and no other. */
  boolean isConstant() {
    return number != null && number.number() != null && !isAny();
  }

  /** The number where it is computed, or null if that cannot be told. */
  Known number() {
    return number;
  }
}
