package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * How many elements flow to a call at the end of a chain such as {@code range(0, 3).forEach(..)},
 * where constants tell.
 */
public final class StreamBound {
  private static final int LONGEST_CHAIN = 12;

  /** Sources that take their elements as arguments. */
  private static final Set<String> LISTS = Set.of("of", "asList", "listOf", "setOf", "arrayOf");

  private StreamBound() {}

  /** The most elements that the receiver of a call has, or null if that cannot be told. */
  public static Long of(MethodBody body, int call) {
    Value value = CallArguments.of(body, call, CallArguments.RECEIVER);
    Long least = null;
    for (int k = 0; k < LONGEST_CHAIN && value.kind() == Value.Kind.RESULT; k++) {
      int site = value.site();
      CallSite maker = body.callAt(site);
      if (maker == null) {
        break;
      }
      Long own = ownBound(body, site, maker);
      least = own != null && (least == null || own < least) ? own : least;
      if (body.graph().instruction(site).getOpcode() == Opcodes.INVOKESTATIC) {
        break;
      }
      value = CallArguments.of(body, site, CallArguments.RECEIVER);
    }
    return least;
  }

  private static Long ownBound(MethodBody body, int site, CallSite maker) {
    List<Value> arguments = CallArguments.all(body, site);
    switch (maker.name()) {
      case "range":
      case "rangeClosed":
        return rangeOf(arguments, maker.name().equals("range") ? 0 : 1);
      case "limit":
        return arguments.size() == 1 ? number(arguments.get(0)) : null;
      default:
        return LISTS.contains(maker.name()) ? countOf(body, arguments) : null;
    }
  }

  private static Long rangeOf(List<Value> arguments, int extra) {
    if (arguments.size() != 2) {
      return null;
    }
    Long from = number(arguments.get(0));
    Long to = number(arguments.get(1));
    return from == null || to == null ? null : (Long) Math.max(0, to - from + extra);
  }

  private static Long number(Value value) {
    return value.constant() instanceof Number
        ? (Long) ((Number) value.constant()).longValue()
        : null;
  }

  /** An array that is made for the call counts with its length. */
  private static Long countOf(MethodBody body, List<Value> arguments) {
    if (arguments.size() != 1) {
      return (long) arguments.size();
    }
    Value only = arguments.get(0);
    boolean isArray =
        only.kind() == Value.Kind.RESULT
            && body.graph().instruction(only.site()).getOpcode() == Opcodes.ANEWARRAY;
    if (!isArray) {
      return null;
    }
    List<Value> size = body.values().operands(only.site(), 1);
    return size == null ? null : number(size.get(0));
  }
}
