package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import io.github.socketchurn.program.MethodRef;
import io.github.socketchurn.program.Repeater;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** All that rules may ask about one method. */
final class MethodContext {
  private final ClassFacts classFacts;
  private final MethodFacts method;
  private final MethodFacts sourceMethod;
  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final List<LifeTime> lives;
  private final Function<MethodRef, List<Repeater>> repetitions;
  private final Set<String> connectionTypes;
  private List<Repeater> repeaters;

  MethodContext(
      ClassFacts classFacts,
      MethodFacts method,
      MethodBody body,
      ApiKnowledge knowledge,
      Callees callees,
      Function<MethodRef, List<Repeater>> repetitions,
      Set<String> connectionTypes,
      List<LifeTime> lives) {
    this.callees = callees;
    this.repetitions = repetitions;
    this.connectionTypes = connectionTypes;
    this.classFacts = classFacts;
    this.method = method;
    this.sourceMethod = classFacts.sourceMethod(method);
    this.body = body;
    this.knowledge = knowledge;
    this.lives = List.copyOf(lives);
  }

  String className() {
    return classFacts.name();
  }

  ClassFacts classFacts() {
    return classFacts;
  }

  MethodFacts sourceMethod() {
    return sourceMethod;
  }

  MethodBody body() {
    return body;
  }

  ApiKnowledge knowledge() {
    return knowledge;
  }

  /** Internal names of the types that hold both a request and its response. */
  Set<String> connectionTypes() {
    return connectionTypes;
  }

  /** The lives of all connections and clients that the method makes. */
  List<LifeTime> lives() {
    return lives;
  }

  Callees callees() {
    return callees;
  }

  /**
   * What runs the method again and again: loops and repeating calls further up the call chain, hot
   * entries, recursion; the shortest chains first. Computed on first use.
   */
  List<Repeater> repeaters() {
    if (repeaters == null) {
      repeaters = repetitions.apply(new MethodRef(classFacts.name(), method));
    }
    return repeaters;
  }

  int line(int instruction) {
    return body.graph().line(instruction);
  }

  boolean isMain() {
    return sourceMethod.name().equals("main")
        && sourceMethod.descriptor().equals("([Ljava/lang/String;)V");
  }

  /** Whether the method runs when an object or a class is made, once for each. */
  boolean isInitialiser() {
    return sourceMethod.name().equals("<init>") || sourceMethod.name().equals("<clinit>");
  }

  /** Whether a framework runs the method once in the life of its object. */
  boolean isLifeCycle() {
    return isLifeCycle(sourceMethod);
  }

  private boolean isLifeCycle(MethodFacts one) {
    CallSite call = new CallSite(classFacts.name(), one.name(), one.descriptor());
    return knowledge.has(Role.LIFE_CYCLE, call) || !lifeCycleRows(one).isEmpty();
  }

  private List<Model> lifeCycleRows(MethodFacts one) {
    return one.annotations().stream()
        .flatMap(annotation -> knowledge.models().ofAnnotation(annotation).stream())
        .filter(model -> model.role() == Role.LIFE_CYCLE)
        .collect(Collectors.toList());
  }

  /** Whether a container keeps what the method yields, but asks for another one each time. */
  boolean isUnscopedFactory() {
    List<Model> rows = lifeCycleRows(method);
    return rows.stream().anyMatch(row -> row.is("scope", "other"))
        && rows.stream().noneMatch(row -> row.is("scope", "singleton"));
  }

  /** Whether the method itself, and not a lambda in it, runs once for each object or class. */
  boolean runsOnce() {
    return isConstructor() || method.name().equals("<clinit>") || isLifeCycle(method);
  }

  boolean isConstructor() {
    return method.name().equals("<init>");
  }

  /** Whether a framework makes a new object of the class for each request. */
  boolean isMadePerRequest() {
    List<String> names = new ArrayList<>();
    List<Model> rows =
        new ArrayList<>(
            knowledge.models().ofType(Role.LIFE_CYCLE, className(), knowledge.hierarchy()));
    for (String annotation : classFacts.annotations()) {
      names.add(Type.getType(annotation).getClassName());
      rows.addAll(knowledge.models().ofAnnotation(annotation));
    }
    for (Model row : rows) {
      boolean isMade = row.role() == Role.LIFE_CYCLE && row.is("phase", "request");
      if (isMade && Collections.disjoint(List.of(row.words("unless")), names)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the class is test code. */
  boolean isTest() {
    return isTest(classFacts);
  }

  /** Whether another class is test code. */
  boolean isTest(ClassFacts other) {
    if (isTestAnnotated(other.annotations())) {
      return true;
    }
    for (MethodFacts one : other.methods()) {
      if (isTestAnnotated(one.annotations())) {
        return true;
      }
    }
    return !knowledge
        .models()
        .ofType(Role.TEST_FRAMEWORK, other.name(), knowledge.hierarchy())
        .isEmpty();
  }

  private boolean isTestAnnotated(List<String> annotations) {
    for (String annotation : annotations) {
      for (Model model : knowledge.models().ofAnnotation(annotation)) {
        if (model.role() == Role.TEST_FRAMEWORK) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * An argument of a call.
   *
   * @param argument 0-based, the receiver is -1
   * @return unknown if control never reaches the call
   */
  Value argument(int instruction, int argument) {
    return CallArguments.of(body, instruction, argument);
  }

  MethodFacts method() {
    return method;
  }

  /** Number of arguments that a call takes, receiver not counted. */
  static int arity(CallSite call) {
    return Type.getArgumentTypes(call.descriptor()).length;
  }

  boolean isStaticCall(int instruction) {
    return body.graph().instruction(instruction).getOpcode() == Opcodes.INVOKESTATIC;
  }
}
