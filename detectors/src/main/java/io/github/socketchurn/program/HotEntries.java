package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Tells which methods a framework calls for each request, message or tick. */
final class HotEntries {
  private static final String METHOD = "method";
  private static final String FAILURE = "failure";

  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;

  /** Names of methods that rows make callbacks, and whether rows do so to all of a class. */
  private final Set<String> callbackNames = new HashSet<>();

  private boolean hasCallbackClasses;

  HotEntries(ProgramClasses classes, ApiKnowledge knowledge) {
    this.classes = classes;
    this.knowledge = knowledge;
    for (Model row : knowledge.models().all()) {
      if (row.role() == Role.HOT_ENTRY && row.is("kind", FAILURE) && !row.isAnnotation()) {
        callbackNames.add(row.member());
        hasCallbackClasses |= row.member() == null || row.member().equals(Model.ANY_MEMBER);
      }
    }
  }

  /** The row that makes a method a hot entry, or null. */
  Model of(MethodRef method) {
    Model row = rowOf(method);
    return row == null || row.is("kind", FAILURE) ? null : row;
  }

  /** The row by which a method is told of connections that have failed or ended, or null. */
  Model callback(MethodRef method) {
    Model row = mayBeCallback(method) ? rowOf(method) : null;
    return row == null || !row.is("kind", FAILURE) ? null : row;
  }

  /** Cheap, since it is asked about every method. */
  private boolean mayBeCallback(MethodRef method) {
    ClassFacts owner = classes.facts(method.className());
    return hasCallbackClasses
        || callbackNames.contains(method.method().name())
        || !method.method().annotations().isEmpty()
        || owner != null && !owner.annotations().isEmpty();
  }

  private Model rowOf(MethodRef method) {
    MethodFacts facts = method.method();
    ClassFacts owner = classes.facts(method.className());
    if (owner == null || facts.hasAccess(Opcodes.ACC_ABSTRACT) || isLifeCycle(method)) {
      return null;
    }
    if (isToldOfLifeCycle(facts)) {
      return null;
    }
    if (facts.name().equals("<init>")) {
      return annotated(owner.annotations(), "type", owner, facts);
    }
    if (facts.name().startsWith("<")) {
      return null;
    }
    Model byAnnotation = annotated(facts.annotations(), METHOD, owner, facts);
    if (byAnnotation != null || facts.hasAccess(Opcodes.ACC_STATIC) || facts.isSynthetic()) {
      return byAnnotation;
    }
    Model byName = knowledge.find(Role.HOT_ENTRY, method.asCall());
    if (byName != null || !facts.hasAccess(Opcodes.ACC_PUBLIC)) {
      return byName;
    }
    Model byClass = annotated(owner.annotations(), "methods", owner, facts);
    if (byClass != null) {
      return byClass;
    }
    List<Model> types =
        knowledge.models().ofType(Role.HOT_ENTRY, owner.name(), knowledge.hierarchy());
    return types.stream().filter(row -> row.is("on", "methods")).findFirst().orElse(null);
  }

  /** The row that makes the method of a functional interface a hot entry, or null. */
  Model ofFunction(CallSite function) {
    Model row = knowledge.find(Role.HOT_ENTRY, function);
    return row == null || row.is("kind", FAILURE) ? null : row;
  }

  private Model annotated(
      List<String> annotations, String target, ClassFacts owner, MethodFacts method) {
    for (String annotation : annotations) {
      Model row = stated(annotation, target, owner, method);
      if (row != null) {
        return row;
      }
      ClassFacts own = classes.facts(annotation.substring(1, annotation.length() - 1));
      for (String carried : own == null ? List.<String>of() : own.annotations()) {
        Model meant = stated(carried, "annotation", owner, method);
        if (meant != null && target.equals(METHOD)) {
          return meant;
        }
      }
    }
    return null;
  }

  private Model stated(String annotation, String target, ClassFacts owner, MethodFacts method) {
    for (Model row : knowledge.models().ofAnnotation(annotation)) {
      if (row.role() == Role.HOT_ENTRY
          && row.text("on", METHOD).equals(target)
          && !isTakenBack(row, owner, method)) {
        return row;
      }
    }
    return null;
  }

  /** Whether the method is given an event that comes once, such as the end of the start-up. */
  private boolean isToldOfLifeCycle(MethodFacts method) {
    int end = method.descriptor().indexOf(')');
    boolean isOneObject =
        method.descriptor().startsWith("(L") && method.descriptor().indexOf(';') == end - 1;
    if (!isOneObject) {
      return false;
    }
    String event = method.descriptor().substring(2, end - 1);
    return knowledge.models().ofType(Role.LIFE_CYCLE, event, knowledge.hierarchy()).stream()
        .anyMatch(row -> row.is("phase", "start") || row.is("phase", "stop"));
  }

  private static boolean isTakenBack(Model row, ClassFacts owner, MethodFacts method) {
    for (String annotation : row.words("unless")) {
      String descriptor = "L" + annotation.replace('.', '/') + ";";
      if (owner.annotations().contains(descriptor) || method.annotations().contains(descriptor)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a method runs once in the life of its object. */
  boolean isLifeCycle(MethodRef method) {
    boolean isAnnotated = !knowledge.lifeCycleOfMethod(method.method().annotations()).isEmpty();
    return isAnnotated || knowledge.has(Role.LIFE_CYCLE, method.asCall());
  }

  /** Whether a method may be run once at most for each class or object that is there. */
  boolean isOnce(MethodRef method) {
    return method.method().name().equals("<clinit>") || isLifeCycle(method);
  }
}
