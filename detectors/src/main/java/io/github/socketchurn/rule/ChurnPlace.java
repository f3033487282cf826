package io.github.socketchurn.rule;

import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.program.ChainLink;
import io.github.socketchurn.program.MethodRef;
import io.github.socketchurn.program.OpenPlace;
import io.github.socketchurn.program.Repeater;
import io.github.socketchurn.program.Surroundings;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * Where a finding about a repeated open is reported: at the open, or at a call that leads to it.
 */
final class ChurnPlace {
  private final MethodRef method;
  private final int line;
  private final String call;

  private ChurnPlace(MethodRef method, int line, String call) {
    this.method = method;
    this.line = line;
    this.call = call;
  }

  /** The place in the method at hand that opens, or has opened for it. */
  static ChurnPlace ofOrigin(MethodContext context, LifeTime life) {
    return at(context, life.origin().instruction());
  }

  /** A call of the method at hand. */
  static ChurnPlace at(MethodContext context, int instruction) {
    return new ChurnPlace(
        context.ref(), context.line(instruction), CallText.of(context.body(), instruction));
  }

  /** The open itself, be it further down the call chain. */
  static ChurnPlace ofOpen(MethodContext context, LifeTime life) {
    if (!life.origin().isResult()) {
      return ofOrigin(context, life);
    }
    int opcode = context.body().graph().instruction(life.origin().instruction()).getOpcode();
    OpenPlace open =
        context.surroundings().openedBy(life.origin().call(), opcode, life.origin().kind());
    MethodBody body = open == null ? null : context.surroundings().bodyOf(open.method());
    return body == null
        ? ofOrigin(context, life)
        : new ChurnPlace(open.method(), open.line(), CallText.of(body, open.instruction()));
  }

  /** The call inside of the loop, or inside of the function that is run again and again. */
  static ChurnPlace inLoop(MethodContext context, LifeTime life, Repeater repeater) {
    return inLoop(context, life.origin().instruction(), repeater);
  }

  /** As for a life time, of the call that opens. */
  static ChurnPlace inLoop(MethodContext context, int open, Repeater repeater) {
    List<ChainLink> chain = repeater.chain();
    int first = repeater.kind() == Repeater.Kind.LOOP ? 0 : 1;
    while (first < chain.size() && isInsideLambda(chain.get(first))) {
      first++;
    }
    if (first >= chain.size()) {
      return at(context, open);
    }
    ChainLink link = chain.get(first);
    MethodBody body = context.surroundings().bodyOf(link.caller());
    return body == null
        ? at(context, open)
        : new ChurnPlace(link.caller(), link.line(), text(body, link));
  }

  /** Some compilers put a method of their own between a lambda and its body. */
  private static boolean isInsideLambda(ChainLink link) {
    return link.kind() == ChainLink.Kind.LAMBDA
        || link.caller().method().isSynthetic()
            && link.callee().method().isSynthetic()
            && link.caller().className().equals(link.callee().className());
  }

  private static String text(MethodBody body, ChainLink link) {
    int opcode = body.graph().instruction(link.instruction()).getOpcode();
    return opcode == Opcodes.INVOKEDYNAMIC ? "" : CallText.of(body, link.instruction());
  }

  boolean isSame(ChurnPlace other) {
    return method.equals(other.method) && line == other.line;
  }

  String className() {
    return method.className();
  }

  int line() {
    return line;
  }

  Finding finding(
      Pattern pattern,
      Priority priority,
      Surroundings surroundings,
      String type,
      List<Step> steps) {
    return new Finding(
        pattern,
        priority,
        method.className(),
        surroundings.sourceMethodOf(method),
        type,
        call,
        line,
        steps);
  }
}
