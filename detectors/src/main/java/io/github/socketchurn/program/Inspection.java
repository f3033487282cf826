package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.MethodBody;
import org.objectweb.asm.tree.MethodNode;

/** Looks at the bodies of methods, at each within a budget. */
final class Inspection {
  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;

  /** What is asked of a body. */
  @FunctionalInterface
  interface Question<A> {
    /** Answers, and spends what it takes. */
    A ask(MethodBody body, Budget budget);
  }

  Inspection(ProgramClasses classes, ApiKnowledge knowledge) {
    this.classes = classes;
    this.knowledge = knowledge;
  }

  /**
   * What a body tells, whatever its size.
   *
   * @param callees tell of what it calls
   * @return null if the body cannot be had or takes too long
   */
  <A> A of(String className, MethodFacts method, Callees callees, Question<A> question) {
    return ofShort(className, method, Integer.MAX_VALUE, callees, question);
  }

  /** The same, for a body of a limited number of instructions; null for a longer one. */
  <A> A ofShort(
      String className, MethodFacts method, int longest, Callees callees, Question<A> question) {
    MethodNode node = classes.body(className, method);
    if (node == null || node.instructions.size() > longest) {
      return null;
    }
    try {
      Budget budget = new Budget();
      MethodBody body = new MethodBody(className, node, knowledge, callees, budget);
      return body.graph().hasSubroutines() ? null : question.ask(body, budget);
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
  }
}
