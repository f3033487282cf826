package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.Origins;
import io.github.socketchurn.flow.TypeStateSimulation;
import io.github.socketchurn.program.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Analyses one method: follows all that it makes and asks every rule. */
public final class MethodAnalysis {
  private static final List<Rule> RULES =
      List.of(
          new ChurnRule(),
          new ReusedClientRule(),
          new CallbackReconnectRule(),
          new SelfClosingOpenRule(),
          new ClientPerCallRule(),
          new LeakRule(),
          new ResponseRule(),
          new LingerZeroRule(),
          new KeepAliveRule(),
          new EvictRule(),
          new DisconnectRule(),
          new ResponseDrainRule(),
          new TlsContextRule(),
          new ReuseAddressTooLateRule(),
          new ReuseAddressOffRule(),
          new AcceptSpinRule(),
          new FreePortRaceRule(),
          new FixedLocalPortRule());

  private final ApiKnowledge knowledge;
  private final Callees callees;

  private final Surroundings surroundings;

  /** Analyses methods of which it is not known who calls them. */
  public MethodAnalysis(ApiKnowledge knowledge, Callees callees) {
    this(knowledge, callees, Surroundings.NONE);
  }

  /**
   * Analyses methods.
   *
   * @param surroundings tells what runs a method again and again
   */
  public MethodAnalysis(ApiKnowledge knowledge, Callees callees, Surroundings surroundings) {
    this.surroundings = surroundings;
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /**
   * Analyses a method.
   *
   * @return what is known of it now, or null if it cannot be analysed
   * @throws io.github.socketchurn.flow.BudgetExceededException if the method is too large
   */
  MethodContext analyse(ClassCode code, MethodFacts facts, Consumer<Finding> findings) {
    Budget budget = new Budget();
    MethodBody body =
        new MethodBody(code.facts().name(), code.node(facts), knowledge, callees, budget);
    if (body.graph().hasSubroutines()) {
      return null;
    }
    List<LifeTime> lives = new ArrayList<>();
    for (Origin origin : Origins.of(body, knowledge, callees)) {
      lives.add(TypeStateSimulation.run(body, knowledge, callees, budget, origin));
    }
    MethodContext context =
        new MethodContext(code, facts, body, knowledge, callees, surroundings, lives);
    for (Rule rule : RULES) {
      rule.check(context, findings);
    }
    return context;
  }
}
