package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.Origins;
import io.github.socketchurn.flow.TypeStateSimulation;
import io.github.socketchurn.program.MethodRef;
import io.github.socketchurn.program.Repeater;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.objectweb.asm.tree.MethodNode;

/** Analyses one method: follows all that it makes and asks every rule. */
public final class MethodAnalysis {
  private static final List<Rule> RULES =
      List.of(
          new OpenInLoopRule(),
          new ClientPerCallRule(),
          new LeakRule(),
          new LingerZeroRule(),
          new KeepAliveRule(),
          new EvictRule(),
          new DisconnectRule(),
          new ResponseDrainRule(),
          new TlsContextRule());

  private final ApiKnowledge knowledge;
  private final Callees callees;

  private final Function<MethodRef, List<Repeater>> repetitions;
  private final Set<String> connectionTypes;

  /** Analyses methods of which it is not known who calls them. */
  public MethodAnalysis(ApiKnowledge knowledge, Callees callees) {
    this(knowledge, callees, method -> List.of());
  }

  /**
   * Analyses methods.
   *
   * @param repetitions tells what runs a method again and again
   */
  public MethodAnalysis(
      ApiKnowledge knowledge, Callees callees, Function<MethodRef, List<Repeater>> repetitions) {
    this.repetitions = repetitions;
    this.connectionTypes = Exchanges.connectionTypes(knowledge.models());
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /**
   * Analyses a method.
   *
   * @return what is known of it now, or null if it cannot be analysed
   * @throws io.github.socketchurn.flow.BudgetExceededException if the method is too large
   */
  MethodContext analyse(
      ClassFacts classFacts, MethodFacts facts, MethodNode node, Consumer<Finding> findings) {
    Budget budget = new Budget();
    MethodBody body = new MethodBody(classFacts.name(), node, knowledge, callees, budget);
    if (body.graph().hasSubroutines()) {
      return null;
    }
    List<LifeTime> lives = new ArrayList<>();
    for (Origin origin : Origins.of(body, knowledge, callees)) {
      lives.add(TypeStateSimulation.run(body, knowledge, callees, budget, origin));
    }
    MethodContext context =
        new MethodContext(
            classFacts, facts, body, knowledge, callees, repetitions, connectionTypes, lives);
    for (Rule rule : RULES) {
      rule.check(context, findings);
    }
    return context;
  }
}
