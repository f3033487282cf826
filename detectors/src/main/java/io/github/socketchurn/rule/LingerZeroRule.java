package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.flow.ValueNames;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** SOCK_LINGER_ZERO: closing will reset the connection and throw unsent data away. */
final class LingerZeroRule implements Rule {
  private static final Set<String> BOXING = Set.of("valueOf", "intValue");
  private static final int BOXING_HOPS = 2;
  private static final List<String> ABORTING_NAMES = List.of("abort", "kill", "reset", "terminate");

  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    InstructionGraph graph = method.body().graph();
    for (int i = 0; i < graph.size(); i++) {
      CallSite call = method.body().callAt(i);
      if (call != null && method.body().values().isReached(i) && setsZero(method, i, call)) {
        Priority priority = aborts(method, i) ? Priority.LOW : Priority.HIGH;
        findings.accept(
            new Finding(
                Pattern.SOCK_LINGER_ZERO,
                priority,
                method,
                call.owner(),
                CallText.of(method.body(), i),
                method.line(i),
                List.of()));
      }
    }
  }

  private static boolean setsZero(MethodContext method, int place, CallSite call) {
    for (Model row : method.knowledge().of(call)) {
      if (row.role() == Role.LINGER && setsZero(method, place, call, row)) {
        return true;
      }
    }
    return false;
  }

  private static boolean setsZero(MethodContext method, int place, CallSite call, Model row) {
    int arity = MethodContext.arity(call);
    for (int on : row.arguments("on", arity)) {
      Integer flag = integer(method, CallArguments.of(method.body(), place, on));
      if (flag == null || flag == 0) {
        return false;
      }
    }
    for (int option : row.arguments("option", arity)) {
      if (!isField(method, CallArguments.of(method.body(), place, option), row.text("const", ""))) {
        return false;
      }
    }
    int[] value = row.arguments("value", arity);
    if (value.length == 0) {
      return false;
    }
    Value time = CallArguments.of(method.body(), place, value[0]);
    Integer seconds = integer(method, time);
    return seconds != null && seconds == 0 || isField(method, time, row.text("zero", ""));
  }

  /** An integer constant, also one that was boxed and unboxed on the way, or null. */
  private static Integer integer(MethodContext method, Value value) {
    Value current = value;
    for (int hops = 0; hops < BOXING_HOPS && current.kind() == Value.Kind.RESULT; hops++) {
      CallSite maker = method.body().callAt(current.site());
      Model row = maker == null ? null : method.knowledge().find(Role.ADDRESS, maker);
      int[] from = row == null ? new int[0] : row.arguments("from", MethodContext.arity(maker));
      if (from.length != 1 || !BOXING.contains(maker.name())) {
        return null;
      }
      current = CallArguments.of(method.body(), current.site(), from[0]);
    }
    return current.integer();
  }

  /** Whether a value is read from one of the listed static fields. */
  private static boolean isField(MethodContext method, Value value, String names) {
    return Arrays.asList(names.split(",")).contains(ValueNames.staticField(method.body(), value));
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
