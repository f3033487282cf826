package io.github.socketchurn.model;

import java.util.Collection;
import java.util.List;

/** What a model file says, and what is wrong with it. Immutable. */
public final class ParsedModels {
  private final List<Model> models;
  private final List<ModelProblem> problems;
  private final List<Advice> advice;

  ParsedModels(List<Model> models, List<ModelProblem> problems, Collection<Advice> advice) {
    this.models = List.copyOf(models);
    this.problems = List.copyOf(problems);
    this.advice = List.copyOf(advice);
  }

  /** The rows that could be read, in the order of the file. */
  public List<Model> models() {
    return models;
  }

  /** In the order of the file; empty if all is well. */
  public List<ModelProblem> problems() {
    return problems;
  }

  /** In the order of the file. */
  List<Advice> advice() {
    return advice;
  }
}
