package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSiteLines;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.program.Relevance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Analyses the relevant methods of one class; most classes have none and are not read again. */
public final class ClassAnalysis {
  private final Relevance relevance;
  private final MethodAnalysis methods;

  public ClassAnalysis(ApiKnowledge knowledge, Callees callees, Relevance relevance) {
    this.relevance = relevance;
    this.methods = new MethodAnalysis(knowledge, callees);
  }

  /** Reads the bytes of the analysed class, only if they are needed. */
  @FunctionalInterface
  public interface Bytes {
    /** The class file, or null if it cannot be had any more. */
    byte[] read();
  }

  /** Hears of methods that could not be analysed. */
  public interface Problems {
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
    Map<String, MethodNode> bodies = read(classFile);
    for (MethodFacts method : relevant) {
      MethodNode body = bodies.get(method.name() + method.descriptor());
      try {
        methods.analyse(facts, method, body, findings);
      } catch (BrokenCodeException broken) {
        problems.broken(method, broken.getMessage());
      } catch (BudgetExceededException tooLarge) {
        problems.givenUp(method);
      } catch (RuntimeException | StackOverflowError | LinkageError failure) {
        problems.failed(method, failure);
      }
    }
  }

  private static Map<String, MethodNode> read(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(new CallSiteLines(node), ClassReader.SKIP_FRAMES);
    Map<String, MethodNode> bodies = new HashMap<>();
    for (MethodNode method : node.methods) {
      bodies.put(method.name + method.desc, method);
    }
    return bodies;
  }
}
