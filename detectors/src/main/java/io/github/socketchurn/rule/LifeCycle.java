package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Type;

/** When, and how often, containers and constructors run a method or make objects of its class. */
final class LifeCycle {
  private final ApiKnowledge knowledge;
  private final ClassFacts classFacts;
  private final MethodFacts method;

  LifeCycle(MethodContext context) {
    this.knowledge = context.knowledge();
    this.classFacts = context.classFacts();
    this.method = context.method();
  }

  /** Whether the method itself, and not a lambda in it, runs once for each object or class. */
  boolean runsOnce() {
    CallSite call = new CallSite(classFacts.name(), method.name(), method.descriptor());
    return isConstructor()
        || method.name().equals("<clinit>")
        || knowledge.has(Role.LIFE_CYCLE, call)
        || !rows().isEmpty();
  }

  boolean isConstructor() {
    return method.name().equals("<init>");
  }

  private List<Model> rows() {
    return knowledge.lifeCycleOfMethod(method.annotations());
  }

  /** Whether a container keeps what the method yields, but asks for another one each time. */
  boolean isUnscopedFactory() {
    List<Model> rows = rows();
    return rows.stream().anyMatch(row -> row.is("scope", "other"))
        && rows.stream().noneMatch(row -> row.is("scope", "singleton"));
  }

  /** Whether a framework makes a new object of the class for each request. */
  boolean isMadePerRequest() {
    List<String> names = new ArrayList<>();
    List<Model> rows =
        new ArrayList<>(
            knowledge.models().ofType(Role.LIFE_CYCLE, classFacts.name(), knowledge.hierarchy()));
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
}
