package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.FieldStore;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import java.util.List;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Whether a method puts a fresh connection into a field while the old one may be open, and what
 * shows that it runs more than once: a loop, a call after a failure, its name, or a constructor
 * that has opened one already.
 */
final class FieldReplacement {
  private static final Pattern RUNS_AGAIN =
      Pattern.compile(
          ".*(?:(?:\\b|_)re|R[eE])_?(?i:connect|open|init|establish|new|creat|start|build|fresh"
              + "|load|plac|cover|sum|set).*"
              + "|(?i:.*(?:rotat|switch|fail_?over|swap).*)"
              + "|.*(?:\\b|_)on_?(?:Error|Fail|Disconnect|Lost|Exception|Timeout|error|fail).*");

  private final ClassContext context;
  private final FieldOpen open;
  private final List<FieldOpen> siblings;
  private final FieldUsage usage;
  private final CallSite method;
  private boolean called;
  private boolean calledWhileOpen;
  private Step evidence;

  FieldReplacement(
      ClassContext context, FieldOpen open, List<FieldOpen> siblings, FieldUsage usage) {
    this.context = context;
    this.open = open;
    this.siblings = siblings;
    this.usage = usage;
    MethodNode node = open.method().body().graph().method();
    this.method = new CallSite(context.className(), node.name, node.desc);
  }

  /** The place that shows it, or null if it is not shown. */
  Step evidence() {
    boolean isElsewhere = !open.store().owner().equals(context.className());
    boolean isPart = open.life().fieldStores().stream().noneMatch(FieldStore::isWhole);
    if (isElsewhere || isPart || usage.hasOwners() || open.origin().isClient() && !isClosable()) {
      return null;
    }
    try {
      LifeTime before = context.flow().ofFields(open.method().body(), usage.wholeFields());
      return replacesOpen(before) ? findEvidence(before) : null;
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
  }

  private boolean isClosable() {
    return context.isClosable(open.origin().type());
  }

  private boolean replacesOpen(LifeTime before) {
    MethodBody body = open.method().body();
    int place = open.store().instruction();
    return !before.isHandedOver()
        && before.inFields().isReplacedAt(open.field(), place)
        && !StateGuards.guard(body, place);
  }

  private Step findEvidence(LifeTime before) {
    MethodBody body = open.method().body();
    int place = open.store().instruction();
    if (before.inFields().isOpenAfterFailureAt(open.origin().instruction())) {
      return new Step(StepRole.RUNS_AGAIN, open.method().line(place), method.name());
    }
    if (body.loops().innermost(place) != null
        && context.flow().filledAt(body, place, open.field()).inFields().isOverwritten()) {
      int header = body.loops().innermost(place).header();
      return new Step(StepRole.LOOP, open.method().line(header));
    }
    for (String className : context.nest()) {
      for (MethodNode caller : context.scopes().methods(className)) {
        lookForCalls(className, caller);
      }
    }
    if (evidence != null) {
      return evidence;
    }
    boolean isPrivate = (body.graph().method().access & Opcodes.ACC_PRIVATE) != 0;
    boolean mayRunWhileOpen = called ? calledWhileOpen : !isPrivate;
    return mayRunWhileOpen ? byNameOrConstructor() : null;
  }

  private Step byNameOrConstructor() {
    for (FieldOpen sibling : siblings) {
      if (sibling.isInConstructor()) {
        return new Step(StepRole.FIRST_OPENED_AT, sibling.line());
      }
    }
    String name = open.method().sourceMethod().name();
    int place = open.method().line(open.store().instruction());
    return RUNS_AGAIN.matcher(name).matches() ? new Step(StepRole.RUNS_AGAIN, place, name) : null;
  }

  private void lookForCalls(String className, MethodNode caller) {
    for (AbstractInsnNode insn : caller.instructions) {
      if (insn instanceof MethodInsnNode && isCall((MethodInsnNode) insn)) {
        calledFrom(className, caller, insn);
      } else if (insn instanceof InvokeDynamicInsnNode
          && FieldUsage.mentions((InvokeDynamicInsnNode) insn, method)) {
        called = true;
        calledWhileOpen = true;
      }
    }
  }

  private boolean isCall(MethodInsnNode call) {
    return method.equals(new CallSite(call.owner, call.name, call.desc));
  }

  private void calledFrom(String className, MethodNode caller, AbstractInsnNode insn) {
    if (caller.name.equals("<init>")) {
      return;
    }
    called = true;
    boolean isOwn =
        className.equals(context.className()) && (caller.access & Opcodes.ACC_STATIC) == 0;
    MethodBody body = isOwn ? context.body(className, caller) : null;
    if (body == null) {
      calledWhileOpen = true;
      return;
    }
    int place = body.graph().indexOf(insn);
    LifeTime before = context.flow().ofFields(body, usage.wholeFields());
    if (!before.inFields().isOpenAt(place)
        || !before.mayEndOpen()
        || StateGuards.guard(body, place)) {
      return;
    }
    calledWhileOpen = true;
    if (before.inFields().isOpenAfterFailureAt(place)
        || RUNS_AGAIN.matcher(caller.name).matches()) {
      evidence = new Step(StepRole.RUNS_AGAIN, body.graph().line(place), method.name());
    } else if (overwritesInLoop(body, place)) {
      int header = body.loops().innermost(place).header();
      evidence = new Step(StepRole.LOOP, body.graph().line(header));
    }
  }

  /** A method that swallows its failures tells its callers of success in other ways. */
  private boolean overwritesInLoop(MethodBody body, int place) {
    MethodNode node = open.method().body().graph().method();
    boolean tellsFailure =
        node.desc.endsWith(")V") && open.method().body().failure() == Cause.CHECKED;
    return tellsFailure
        && body.loops().innermost(place) != null
        && context.flow().filledAt(body, place, usage.wholeFields()).inFields().isOverwritten();
  }
}
