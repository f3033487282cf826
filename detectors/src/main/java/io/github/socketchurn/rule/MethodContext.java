package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.TypeStateSimulation;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.program.MethodRef;
import io.github.socketchurn.program.Repeater;
import io.github.socketchurn.program.Surroundings;
import io.github.socketchurn.program.TestClasses;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** All that rules may ask about one method. */
final class MethodContext {
  private final ClassCode code;
  private final ClassFacts classFacts;
  private final MethodFacts method;
  private final MethodFacts sourceMethod;
  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final List<LifeTime> lives;
  private final Surroundings surroundings;
  private List<Repeater> repeaters;

  MethodContext(
      ClassCode code,
      MethodFacts method,
      MethodBody body,
      ApiKnowledge knowledge,
      Callees callees,
      Surroundings surroundings,
      List<LifeTime> lives) {
    this.code = code;
    this.callees = callees;
    this.surroundings = surroundings;
    this.classFacts = code.facts();
    this.method = method;
    this.sourceMethod = classFacts.sourceMethod(method);
    this.body = body;
    this.knowledge = knowledge;
    this.lives = List.copyOf(lives);
  }

  /** Another method of the class, as seen by a rule that has followed a call to it. */
  MethodContext sibling(MethodFacts other, MethodBody otherBody) {
    return new MethodContext(code, other, otherBody, knowledge, callees, surroundings, List.of());
  }

  /** The code of the class. */
  ClassCode code() {
    return code;
  }

  /** The method without any knowledge of its callers. */
  CallContext context() {
    return new CallContext(code, body);
  }

  Callees callees() {
    return callees;
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

  /** The lives of all connections and clients that the method makes. */
  List<LifeTime> lives() {
    return lives;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  MethodRef ref() {
    return new MethodRef(classFacts.name(), method);
  }

  /**
   * What runs the method again and again: loops and repeating calls further up the call chain, hot
   * entries, recursion; the shortest chains first. Computed on first use.
   */
  List<Repeater> repeaters() {
    if (repeaters == null) {
      repeaters = surroundings.repeatersOf(ref());
    }
    return repeaters;
  }

  /**
   * The life of a connection without what calls may keep of it, if the method closes it after them
   * on all its ways; else the life as it is.
   */
  LifeTime beyondLoans(LifeTime life) {
    if (!life.isHandedOver() || life.isReturned()) {
      return life;
    }
    try {
      LifeTime lent =
          TypeStateSimulation.run(body, knowledge, callees, new Budget(), life.origin().lent());
      return lent.isKeptSomewhere() || lent.isReturned() || !lent.isClosedOnEachNormalPath()
          ? life
          : lent;
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return life;
    }
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

  /** Whether the class is test code. */
  boolean isTest() {
    return new TestClasses(knowledge).contains(classFacts);
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
