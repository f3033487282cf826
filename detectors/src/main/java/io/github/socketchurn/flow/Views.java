package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Type;

/** What wrappers, streams and fluent results are to the connection they were made from. */
final class Views {
  private static final String AUTO_CLOSEABLE = "java/lang/AutoCloseable";
  private static final String OBJECT = "java/lang/Object";

  private final ApiKnowledge knowledge;
  private final Origin origin;

  Views(ApiKnowledge knowledge, Origin origin) {
    this.knowledge = knowledge;
    this.origin = origin;
  }

  /** Whether a view is another connection on top, whose closing closes the one below. */
  static boolean isLayer(Model row, Value view) {
    return row.is("closes", "autoclose") && view.kind() == Value.Kind.CONNECTION;
  }

  /** What a wrapper or another view of a value is to the connection. */
  static Value view(Model row, Value of, List<Value> arguments) {
    if (of.kind() == Value.Kind.DERIVED) {
      return row.is("closes", "origin") ? Value.CONNECTION : Value.DERIVED;
    }
    switch (row.text("closes", "yes")) {
      case "no":
        return Value.DERIVED;
      case "autoclose":
        int[] flag = row.arguments("autoclose", arguments.size());
        Integer on = flag.length == 0 ? null : arguments.get(flag[0]).integer();
        if (on == null) {
          return Value.MAYBE_CONNECTION;
        }
        return on == 0 ? Value.DERIVED : of;
      default:
        return of;
    }
  }

  /**
   * What an unmodelled method of the connection yields: itself, a part of it, or something else.
   */
  Value receiverResult(CallSite call, Value receiver) {
    Value fluent = fluentResult(call, receiver);
    if (fluent != null) {
      return fluent;
    }
    String type = resultType(call);
    boolean part =
        type != null
            && !origin.isClient()
            && knowledge.isSubtype(type, AUTO_CLOSEABLE)
            && !knowledge.has(Role.OPEN, call);
    return part ? Value.DERIVED : null;
  }

  /** The receiver if a call yields it again, else null. */
  Value fluentResult(CallSite call, Value receiver) {
    String type = resultType(call);
    boolean fluent =
        type != null && !type.equals(OBJECT) && knowledge.isSubtype(call.owner(), type);
    return fluent && !knowledge.has(Role.OPEN, call) && !knowledge.has(Role.CLIENT, call)
        ? receiver
        : null;
  }

  private static String resultType(CallSite call) {
    Type type = Type.getReturnType(call.descriptor());
    return type.getSort() == Type.OBJECT ? type.getInternalName() : null;
  }
}
