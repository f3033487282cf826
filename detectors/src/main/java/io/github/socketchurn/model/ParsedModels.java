package io.github.socketchurn.model;

import java.util.List;

/** What a model file says, and what is wrong with it. Immutable. */
public final class ParsedModels {
  private final List<Model> models;
  private final List<ModelProblem> problems;

  ParsedModels(List<Model> models, List<ModelProblem> problems) {
    this.models = List.copyOf(models);
    this.problems = List.copyOf(problems);
  }

  /** The rows that could be read, in the order of the file. */
  public List<Model> models() {
    return models;
  }

  /** In the order of the file; empty if all is well. */
  public List<ModelProblem> problems() {
    return problems;
  }
}
