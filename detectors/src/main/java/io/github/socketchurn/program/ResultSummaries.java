package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.FreshResult;
import io.github.socketchurn.flow.FreshResults;
import io.github.socketchurn.flow.ParameterSummary;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Which methods yield a connection that they have made, and which objects are made with one. */
final class ResultSummaries {
  /** Factories call factories a few levels deep at most. */
  private static final int DEEPEST = 6;

  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Relevance factories;
  private final Callees callees;
  private final Inspection inspection;
  private final Answers<SummaryKey, FreshResult> results = new Answers<>(DEEPEST);

  ResultSummaries(
      ProgramClasses classes,
      ApiKnowledge knowledge,
      CallTargets targets,
      Relevance factories,
      Callees callees) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = targets;
    this.factories = factories;
    this.callees = callees;
    this.inspection = new Inspection(classes, knowledge);
  }

  FreshResult of(CallSite call, int opcode) {
    String type = call.descriptor().substring(call.descriptor().indexOf(')') + 1);
    List<CallTargets.Target> found =
        (type.startsWith("L") || call.name().equals("<init>")) && results.mayAsk()
            ? targets.of(call, opcode)
            : null;
    if (found == null) {
      return null;
    }
    FreshResult all = null;
    for (CallTargets.Target target : found) {
      FreshResult one = resultOf(target);
      all = all == null && target == found.get(0) ? one : all == null ? null : all.and(one);
    }
    return all == null || all.ownerFields() == null || canBeClosed(all) ? all : null;
  }

  /** An object that holds a connection counts only if some method of it can close it. */
  private boolean canBeClosed(FreshResult result) {
    for (CallSite method : methodsWithoutArguments(result.ownerClass())) {
      if (closes(method, result)) {
        return true;
      }
    }
    return false;
  }

  /** The methods of a class and its superclasses that are called without arguments. */
  private List<CallSite> methodsWithoutArguments(String owner) {
    Deque<CallSite> found = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    String current = owner;
    while (current != null && seen.add(current)) {
      ClassFacts facts = classes.facts(current);
      if (facts == null) {
        break;
      }
      for (MethodFacts method : facts.methods()) {
        if (method.descriptor().startsWith("()")
            && !method.name().startsWith("<")
            && !method.hasAccess(Opcodes.ACC_STATIC)) {
          CallSite call = new CallSite(owner, method.name(), method.descriptor());
          if (method.name().equals("close")) {
            found.addFirst(call);
          } else {
            found.addLast(call);
          }
        }
      }
      current = facts.supertypes().isEmpty() ? null : facts.supertypes().get(0);
    }
    return List.copyOf(found);
  }

  private boolean closes(CallSite method, FreshResult result) {
    ParameterSummary summary = callees.fields(method, Opcodes.INVOKESPECIAL, result.ownerFields());
    return summary != null && summary.alwaysCloses();
  }

  private FreshResult resultOf(CallTargets.Target target) {
    SummaryKey key = SummaryKey.ofMethod(target);
    return results.of(key, () -> findResult(key));
  }

  private FreshResult findResult(SummaryKey key) {
    FreshResult inherited = key.method().name().equals("<init>") ? bySuper(key) : null;
    if (inherited != null) {
      return inherited;
    }
    return factories.mayYieldConnection(key.method())
        ? inspection.of(
            key.className(),
            key.method(),
            callees,
            (body, budget) -> FreshResults.of(body, knowledge, callees, budget))
        : null;
  }

  /** The parameters of a constructor that name the other side for that of the superclass. */
  private int[] endpointOfSuper(SummaryKey key, CallSite superCall, FreshResult inherited) {
    return inspection.of(
        key.className(),
        key.method(),
        callees,
        (body, budget) -> FreshResults.endpointOf(body, superCall, inherited));
  }

  /** An object whose superclass is a connection of a library, and is opened by its constructor. */
  private FreshResult bySuper(SummaryKey key) {
    ClassFacts facts = classes.facts(key.className());
    String superclass = facts.supertypes().isEmpty() ? null : facts.supertypes().get(0);
    for (CallSite call : key.method().calls()) {
      if (call.name().equals("<init>") && call.owner().equals(superclass)) {
        Model open = knowledge.find(Role.OPEN, call);
        if (open != null) {
          return FreshResult.ofSuper(open);
        }
        FreshResult inherited = callees.result(call, Opcodes.INVOKESPECIAL);
        return inherited == null || inherited.ownerFields() == null
            ? inherited
            : inherited.ofSubclass(key.className(), endpointOfSuper(key, call, inherited));
      }
    }
    return null;
  }
}
