package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSiteLines;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.program.FieldScopes;
import io.github.socketchurn.program.Relevance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Analyses the relevant methods of one class; most classes have none and are not read again. */
public final class ClassAnalysis {
  private static final List<ClassRule> RULES = List.of(new FieldRule());

  private final Relevance relevance;
  private final MethodAnalysis methods;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final FieldScopes scopes;

  /** An analysis of methods only, without a look at what else touches their fields. */
  public ClassAnalysis(ApiKnowledge knowledge, Callees callees, Relevance relevance) {
    this(knowledge, callees, relevance, null, new MethodAnalysis(knowledge, callees));
  }

  public ClassAnalysis(
      ApiKnowledge knowledge,
      Callees callees,
      Relevance relevance,
      FieldScopes scopes,
      MethodAnalysis methods) {
    this.relevance = relevance;
    this.methods = methods;
    this.knowledge = knowledge;
    this.callees = callees;
    this.scopes = scopes;
  }

  /** Reads the bytes of the analysed class, only if they are needed. */
  @FunctionalInterface
  public interface Bytes {
    /** The class file, or null if it cannot be had any more. */
    byte[] read();
  }

  /** Hears of methods that could not be analysed. */
  public interface Problems {
    /** For classes whose own analysis is somebody else's. */
    Problems IGNORED =
        new Problems() {
          @Override
          public void givenUp(MethodFacts method) {
            // Told where the class is analysed.
          }

          @Override
          public void broken(MethodFacts method, String reason) {
            // Told where the class is analysed.
          }

          @Override
          public void failed(MethodFacts method, Throwable failure) {
            // Told where the class is analysed.
          }
        };

    /** A method was too large for its budget. */
    void givenUp(MethodFacts method);

    /** The code of a method contradicts itself. */
    void broken(MethodFacts method, String reason);

    /** The analysis of a method failed. */
    void failed(MethodFacts method, Throwable failure);
  }

  /** Analyses a class; a method that fails does not hinder the others. */
  public void analyse(
      ClassFacts facts, Bytes bytes, Consumer<Finding> findings, Problems problems) {
    List<MethodFacts> relevant = relevance.relevantMethods(facts);
    byte[] classFile = relevant.isEmpty() ? null : bytes.read();
    if (classFile == null) {
      return;
    }
    ClassNode shared = scopes == null ? null : scopes.code(facts.name());
    ClassNode node = shared == null || shared.name == null ? read(classFile) : shared;
    ClassCode code = new ClassCode(facts, node, knowledge, callees);
    List<MethodContext> contexts = new ArrayList<>();
    for (MethodFacts method : relevant) {
      try {
        MethodContext context = methods.analyse(code, method, findings);
        if (context != null) {
          contexts.add(context);
        }
      } catch (BrokenCodeException broken) {
        problems.broken(method, broken.getMessage());
      } catch (BudgetExceededException tooLarge) {
        problems.givenUp(method);
      } catch (RuntimeException | StackOverflowError | LinkageError failure) {
        problems.failed(method, failure);
      }
    }
    if (scopes != null) {
      analyseFields(new ClassContext(facts, contexts, scopes, knowledge, callees), findings);
    }
  }

  private static ClassNode read(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(new CallSiteLines(node), ClassReader.SKIP_FRAMES);
    return node;
  }

  private static void analyseFields(ClassContext context, Consumer<Finding> findings) {
    for (ClassRule rule : RULES) {
      rule.check(context, findings);
    }
  }
}
