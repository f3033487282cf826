package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Type;

/** What the methods of a connection do to it, by the library models. */
final class ReceiverEffects {
  private final ApiKnowledge knowledge;
  private final Origin origin;
  private final Views views;

  ReceiverEffects(ApiKnowledge knowledge, Origin origin) {
    this.knowledge = knowledge;
    this.origin = origin;
    this.views = new Views(knowledge, origin);
  }

  /** The effect of a call on the connection or a part of it. */
  CallEffect of(CallSite call, Value receiver, Phase phase) {
    int arguments = Type.getArgumentTypes(call.descriptor()).length;
    boolean really = true;
    for (Model row : knowledge.of(call)) {
      switch (row.role()) {
        case CLOSE:
          return receiver.isAlias() ? closing(row) : CallEffect.UNRELATED;
        case CONNECT:
        case LOCAL_BIND:
          if (receiver.isAlias() && connects(row)) {
            return CallEffect.CONNECTS.yielding(views.fluentResult(call, receiver));
          }
          return CallEffect.CONNECT_ONLY.yielding(views.receiverResult(call, receiver));
        case KEEPS:
        case SHARES_POOL:
          if (row.role() == Role.SHARES_POOL || row.names("args", -1, arguments)) {
            return CallEffect.KEEPS;
          }
          break;
        case STATE_TEST:
          if (row.names("on", -1, arguments) || !row.has("on")) {
            return tested(row, receiver, phase);
          }
          break;
        case WRAP:
          if (row.names("of", -1, arguments)) {
            return CallEffect.yields(Views.view(row, receiver, List.of()))
                .using(!row.is("io", "no"));
          }
          break;
        case NO_IO:
          really = false;
          break;
        default:
          break;
      }
    }
    return CallEffect.uses(really).yielding(views.receiverResult(call, receiver));
  }

  static CallEffect closing(Model row) {
    switch (row.text("effect", "close")) {
      case "half":
      case "none":
      case "wait":
      case "evict":
      case "consume":
        return CallEffect.UNRELATED;
      default:
        return CallEffect.CLOSES;
    }
  }

  /** Connecting a datagram socket only filters its peers; a client socket's bind is no connect. */
  private boolean connects(Model row) {
    if (row.role() == Role.LOCAL_BIND) {
      return !origin.kind().equals("tcp") && !origin.kind().equals("tls");
    }
    return !row.is("kind", "filter");
  }

  static CallEffect tested(Model row, Value value, Phase phase) {
    if (value.kind() != Value.Kind.CONNECTION) {
      return CallEffect.uses(false);
    }
    String key = phase == Phase.OPEN ? "when-open" : phase == Phase.CLOSED ? "when-closed" : "";
    return answer(row.text(key, ""));
  }

  static CallEffect answer(String word) {
    if (word.isEmpty()) {
      return CallEffect.uses(false);
    }
    return CallEffect.yields(Value.constant(word.equals("true") ? 1 : 0));
  }
}
