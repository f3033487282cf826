package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;

/** Tells test code by the frameworks that it uses. */
public final class TestClasses {
  private final ApiKnowledge knowledge;

  public TestClasses(ApiKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Whether a class is test code. */
  public boolean contains(ClassFacts facts) {
    if (isTestAnnotated(facts.annotations())) {
      return true;
    }
    for (MethodFacts one : facts.methods()) {
      if (isTestAnnotated(one.annotations())) {
        return true;
      }
    }
    return !knowledge
        .models()
        .ofType(Role.TEST_FRAMEWORK, facts.name(), knowledge.hierarchy())
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
}
