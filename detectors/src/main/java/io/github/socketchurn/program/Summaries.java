package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.Exchange;
import io.github.socketchurn.flow.ExchangeSummary;
import io.github.socketchurn.flow.FreshResult;
import io.github.socketchurn.flow.MadeClient;
import io.github.socketchurn.flow.MadeTls;
import io.github.socketchurn.flow.ParameterSummary;
import io.github.socketchurn.flow.Passing;
import io.github.socketchurn.flow.Value;

/** Summaries of the program's own methods, computed when asked for and kept for one run. */
public final class Summaries implements Callees {
  private final ParameterSummaries parameters;
  private final ResultSummaries results;
  private final FailureSummaries failures;
  private final ClientFactories clients;
  private final ConstantResults constants;
  private final TlsFactories tls;
  private final ExchangeSummaries exchanges;

  public Summaries(ProgramClasses classes, ApiKnowledge knowledge, Relevance relevance) {
    CallTargets targets = new CallTargets(classes);
    this.parameters = new ParameterSummaries(classes, knowledge, targets, this);
    this.results = new ResultSummaries(classes, knowledge, targets, relevance, this);
    this.failures = new FailureSummaries(classes, knowledge, targets, this);
    this.exchanges = new ExchangeSummaries(classes, knowledge, targets);
    this.tls = new TlsFactories(classes, knowledge, targets);
    this.constants = new ConstantResults(classes, targets);
    this.clients = new ClientFactories(classes, knowledge, targets, relevance.clients());
  }

  @Override
  public ParameterSummary parameter(CallSite call, int opcode, Passing passing) {
    return parameters.parameter(call, opcode, passing);
  }

  @Override
  public ParameterSummary fields(CallSite call, int opcode, String fields) {
    return parameters.fields(call, opcode, fields);
  }

  @Override
  public FreshResult result(CallSite call, int opcode) {
    return results.of(call, opcode);
  }

  @Override
  public MadeClient client(CallSite call, int opcode) {
    return clients.of(call, opcode, this);
  }

  @Override
  public MadeTls tls(CallSite call, int opcode) {
    return tls.of(call, opcode, this);
  }

  @Override
  public ExchangeSummary exchange(
      CallSite call, int opcode, int argument, Exchange question, Value given) {
    return exchanges.of(call, opcode, argument, question, given, this);
  }

  @Override
  public Object constant(CallSite call, int opcode) {
    return constants.of(call, opcode);
  }

  @Override
  public Object constantOf(String className) {
    return constants.of(className);
  }

  @Override
  public boolean mayLoop(CallSite call, int opcode) {
    return clients.mayLoop(call, opcode);
  }

  @Override
  public Cause failure(CallSite call, int opcode) {
    return failures.of(call, opcode);
  }
}
