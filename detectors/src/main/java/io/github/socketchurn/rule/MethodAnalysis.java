package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.TypeStateSimulation;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.tree.MethodNode;

/** Analyses one method: follows all that it makes and asks every rule. */
public final class MethodAnalysis {
  private static final List<Rule> RULES =
      List.of(new OpenInLoopRule(), new ClientPerCallRule(), new LeakRule(), new LingerZeroRule());

  private final ApiKnowledge knowledge;
  private final Callees callees;

  public MethodAnalysis(ApiKnowledge knowledge, Callees callees) {
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /**
   * Analyses a method.
   *
   * @throws io.github.socketchurn.flow.BudgetExceededException if the method is too large
   */
  public void analyse(
      ClassFacts classFacts, MethodFacts facts, MethodNode node, Consumer<Finding> findings) {
    Budget budget = new Budget();
    MethodBody body = new MethodBody(classFacts.name(), node, knowledge, budget);
    if (body.graph().hasSubroutines()) {
      return;
    }
    List<LifeTime> lives = new ArrayList<>();
    for (Origin origin : origins(body)) {
      lives.add(TypeStateSimulation.run(body, knowledge, callees, budget, origin));
    }
    MethodContext context = new MethodContext(classFacts, facts, body, knowledge, lives);
    for (Rule rule : RULES) {
      rule.check(context, findings);
    }
  }

  private List<Origin> origins(MethodBody body) {
    List<Origin> origins = new ArrayList<>();
    for (int i = 0; i < body.graph().size(); i++) {
      CallSite call = body.callAt(i);
      if (call == null || !body.values().isReached(i)) {
        continue;
      }
      Model model = knowledge.find(Role.OPEN, call);
      if (model == null) {
        model = knowledge.find(Role.CLIENT, call);
      }
      if (model != null && isValue(model) && !isSuperCall(body, i, call)) {
        origins.add(new Origin(i, call, model));
      }
    }
    return origins;
  }

  /** A constructor that calls another one makes nothing of its own. */
  private static boolean isSuperCall(MethodBody body, int place, CallSite call) {
    return call.name().equals("<init>")
        && CallArguments.of(body, place, CallArguments.RECEIVER).kind() != Value.Kind.UNINITIALISED;
  }

  /** Futures and callbacks carry what they open away. */
  private static boolean isValue(Model model) {
    return !model.is("result", "future") && !model.is("result", "callback");
  }
}
