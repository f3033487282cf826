package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.ReachableCode;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import io.github.socketchurn.rule.OptionSetter.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * SOCK_LINGER_ZERO: closing will reset the connection and throw unsent data away. Where the time is
 * a parameter of a private method, the calls that pass zero are reported.
 */
final class LingerZeroRule implements Rule {
  /** How many private methods may hand the time on. */
  private static final int MOST_HELPERS = 4;

  private static final List<String> ABORTING_NAMES = List.of("abort", "kill", "reset", "terminate");

  /** A call on the way to the setter, the setter itself being the first. */
  private static final class Place {
    final MethodContext method;
    final int call;
    final Place inner;
    final int depth;

    Place(MethodContext method, int call, Place inner) {
      this.method = method;
      this.call = call;
      this.inner = inner;
      this.depth = inner == null ? 0 : inner.depth + 1;
    }
  }

  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    for (int i : method.body().reachedCalls()) {
      CallSite call = method.body().callAt(i);
      for (Model row : method.knowledge().of(call)) {
        if (row.role() == Role.LINGER) {
          check(method, new OptionSetter(method.knowledge(), row, i, call), call, findings);
        }
      }
    }
  }

  private static void check(
      MethodContext method, OptionSetter setter, CallSite call, Consumer<Finding> findings) {
    Deque<Place> work = new ArrayDeque<>();
    work.push(new Place(method, setter.place(), null));
    while (!work.isEmpty()) {
      Place place = work.pop();
      Verdict verdict = verdict(place, setter);
      if (verdict == Verdict.YES) {
        findings.accept(finding(place, call));
      } else if (verdict == Verdict.OPEN && place.depth < MOST_HELPERS) {
        callers(place).forEach(work::push);
      }
    }
  }

  /** What is set if the outermost call of a chain of private calls runs. */
  private static Verdict verdict(Place outermost, OptionSetter setter) {
    CallContext context = outermost.method.context();
    for (Place place = outermost; place.inner != null; place = place.inner) {
      if (!isReached(context, place.call)) {
        return Verdict.NO;
      }
      context = context.into(place.inner.method.body(), place.call);
    }
    return isReached(context, setter.place()) ? setter.lingersZero(context) : Verdict.NO;
  }

  private static boolean isReached(CallContext context, int place) {
    return ReachableCode.of(context.body(), value -> integer(context, value)).get(place);
  }

  private static Integer integer(CallContext context, Value value) {
    Long number = new Known(context, value).number();
    boolean fits = number != null && number == number.intValue();
    return fits ? (Integer) number.intValue() : null;
  }

  private static List<Place> callers(Place place) {
    MethodFacts callee = place.method.method();
    List<Place> callers = new ArrayList<>();
    if (!callee.hasAccess(Opcodes.ACC_PRIVATE) || callee.isSynthetic()) {
      return callers;
    }
    ClassCode code = place.method.code();
    for (MethodFacts caller : code.callersOf(callee)) {
      MethodBody body = code.body(caller);
      for (int i : body == null ? new int[0] : body.reachedCalls()) {
        CallSite call = body.callAt(i);
        if (call.owner().equals(code.facts().name())
            && call.name().equals(callee.name())
            && call.descriptor().equals(callee.descriptor())) {
          callers.add(new Place(place.method.sibling(caller, body), i, place));
        }
      }
    }
    return callers;
  }

  private static Finding finding(Place outermost, CallSite setter) {
    boolean aborts = false;
    List<Step> steps = new ArrayList<>();
    for (Place place = outermost; place != null; place = place.inner) {
      aborts |= aborts(place.method, place.call);
      if (place.inner != null) {
        Place inner = place.inner;
        steps.add(new Step(StepRole.LINGER_SET_AT, inner.method.line(inner.call)));
      }
    }
    return new Finding(
        Pattern.SOCK_LINGER_ZERO,
        aborts ? Priority.LOW : Priority.HIGH,
        outermost.method,
        setter.owner(),
        CallText.of(outermost.method.body(), outermost.call),
        outermost.method.line(outermost.call),
        steps);
  }

  /** Whether the code plainly means to abort: in a catch block, or in a method that says so. */
  private static boolean aborts(MethodContext method, int place) {
    for (String word : method.sourceMethod().name().split("(?=\\p{Lu})|_")) {
      if (ABORTING_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    InstructionGraph graph = method.body().graph();
    for (TryCatchBlockNode block : graph.method().tryCatchBlocks) {
      if (block.type != null
          && method.body().dominators().dominates(graph.indexOf(block.handler), place)) {
        return true;
      }
    }
    return false;
  }
}
