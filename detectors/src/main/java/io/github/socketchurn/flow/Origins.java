package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.TypeInsnNode;

/** Finds the calls of a method that make connections, clients and responses. */
public final class Origins {
  private Origins() {}

  /** All origins of a method, in the order of its instructions. */
  public static List<Origin> of(MethodBody body, ApiKnowledge knowledge, Callees callees) {
    List<Origin> origins = new ArrayList<>();
    for (int i : body.reachedCalls()) {
      Origin origin = originAt(body, i, body.callAt(i), knowledge, callees);
      if (origin != null) {
        origins.add(origin);
      }
    }
    return origins;
  }

  /** The responses that a method gets, from calls or as a callback, and has to release. */
  public static List<Origin> responses(MethodBody body, ApiKnowledge knowledge, Callees callees) {
    List<Origin> origins = new ArrayList<>();
    Origin given = ResponseOrigins.given(body, knowledge);
    if (given != null) {
      origins.add(given);
    }
    for (int i : body.reachedCalls()) {
      Origin origin = ResponseOrigins.at(body, i, body.callAt(i), knowledge, callees);
      if (origin != null) {
        origins.add(origin);
      }
    }
    return origins;
  }

  private static Origin originAt(
      MethodBody body, int place, CallSite call, ApiKnowledge knowledge, Callees callees) {
    List<Model> rows = knowledge.of(call);
    for (Model row : rows) {
      boolean makes = row.role() == Role.OPEN || row.role() == Role.CLIENT;
      if (makes && isValue(row) && !isSuperCall(body, place, call)) {
        String cast = castAfter(body, place);
        boolean isErased = cast != null && call.descriptor().endsWith(")Ljava/lang/Object;");
        return isErased ? new Origin(place, call, row, cast) : new Origin(place, call, row);
      }
    }
    if (!rows.isEmpty() || isSuperCall(body, place, call)) {
      return null;
    }
    int opcode = body.graph().instruction(place).getOpcode();
    Boolean isStated = knowledge.ownership().isCallersResult(call);
    FreshResult result = Boolean.FALSE.equals(isStated) ? null : callees.result(call, opcode);
    if (result == null && Boolean.TRUE.equals(isStated) && yieldsConnection(call, knowledge)) {
      result = FreshResult.stated();
    }
    if (result != null) {
      return result.isResponse() ? null : Origin.ofResult(place, call, result);
    }
    MadeClient client = callees.client(call, opcode);
    return client == null ? null : Origin.ofClient(place, call, client);
  }

  private static boolean yieldsConnection(CallSite call, ApiKnowledge knowledge) {
    String type = call.descriptor().substring(call.descriptor().indexOf(')') + 1);
    return type.startsWith("L") && knowledge.isConnectionType(type.substring(1, type.length() - 1));
  }

  /** The type that the result of a call is cast to, or null: generic builders yield objects. */
  private static String castAfter(MethodBody body, int place) {
    int next = place + 1;
    while (next < body.graph().size() && body.graph().instruction(next).getOpcode() < 0) {
      next++;
    }
    boolean isCast =
        next < body.graph().size()
            && body.graph().instruction(next).getOpcode() == Opcodes.CHECKCAST;
    return isCast ? ((TypeInsnNode) body.graph().instruction(next)).desc : null;
  }

  /** Futures and callbacks carry what they open away, and some calls close it themselves. */
  private static boolean isValue(Model model) {
    return !model.is("result", "future")
        && !model.is("result", "callback")
        && !model.is("result", "none");
  }

  /** A constructor that calls another one makes nothing of its own. */
  private static boolean isSuperCall(MethodBody body, int place, CallSite call) {
    return call.name().equals("<init>")
        && CallArguments.of(body, place, CallArguments.RECEIVER).kind() != Value.Kind.UNINITIALISED;
  }
}
