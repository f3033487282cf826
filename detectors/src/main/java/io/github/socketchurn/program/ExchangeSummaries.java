package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Exchange;
import io.github.socketchurn.flow.ExchangeSummary;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.TypeStateSimulation;
import io.github.socketchurn.flow.Value;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** What methods of the program do to connections, responses and streams that they are given. */
final class ExchangeSummaries {
  private static final int DEEPEST = 4;

  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Inspection inspection;
  private final Answers<String, ExchangeSummary> known = new Answers<>(DEEPEST);

  ExchangeSummaries(ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = targets;
    this.inspection = new Inspection(classes, knowledge);
  }

  /** What a call does to an argument, whichever of its targets runs; null if that is not known. */
  ExchangeSummary of(
      CallSite call, int opcode, int argument, Exchange question, Value given, Callees callees) {
    List<CallTargets.Target> found = known.mayAsk() ? targets.of(call, opcode) : null;
    if (found == null || opcode == Opcodes.INVOKEINTERFACE && classes.isPublic(call.owner())) {
      return null;
    }
    ExchangeSummary all = null;
    for (CallTargets.Target target : found) {
      ExchangeSummary one = of(target, argument, question, given, callees);
      all = all == null ? one : all.and(one);
    }
    return all;
  }

  private ExchangeSummary of(
      CallTargets.Target target, int argument, Exchange question, Value given, Callees callees) {
    String key =
        String.join(
            " ",
            target.className,
            target.method.name() + target.method.descriptor(),
            String.valueOf(argument),
            question.name(),
            given.kind().name());
    ExchangeSummary summary =
        known.of(
            key,
            () ->
                inspection.of(
                    target.className,
                    target.method,
                    callees,
                    (body, budget) -> simulate(body, budget, argument, question, given, callees)));
    return summary == null ? ExchangeSummary.unknown() : summary;
  }

  private ExchangeSummary simulate(
      MethodBody body,
      Budget budget,
      int argument,
      Exchange question,
      Value given,
      Callees callees) {
    MethodNode node = body.graph().method();
    Type[] types = Type.getArgumentTypes(node.desc);
    int local = (node.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    for (int k = 0; k < argument; k++) {
      local += types[k].getSize();
    }
    String type = types[argument].getInternalName();
    Origin origin = Origin.ofExchange(local, type, question, given);
    return ExchangeSummary.of(TypeStateSimulation.run(body, knowledge, callees, budget, origin));
  }
}
