package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import java.util.Collection;

/** The classes of a program, who calls what among them, and what is known of libraries. */
public final class Program {
  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallGraph graph;

  public Program(Collection<ClassFacts> analysed, ProgramClasses classes, ApiKnowledge knowledge) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.graph = new CallGraph(analysed, knowledge);
  }

  ProgramClasses classes() {
    return classes;
  }

  ApiKnowledge knowledge() {
    return knowledge;
  }

  CallGraph graph() {
    return graph;
  }
}
