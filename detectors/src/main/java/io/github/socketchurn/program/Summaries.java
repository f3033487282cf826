package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.CalleeDelay;
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
import io.github.socketchurn.model.Model;
import java.util.Set;

/** Summaries of the program's own methods, computed when asked for and kept for one run. */
public final class Summaries implements Callees {
  private final ParameterSummaries parameters;
  private final ResultSummaries results;
  private final FailureSummaries failures;
  private final ClientFactories clients;
  private final ConstantResults constants;
  private final TlsFactories tls;
  private final FieldResults fieldResults;
  private final ExchangeSummaries exchanges;
  private final Pauses pauses;
  private final DelaySummaries delays;
  private final FieldStores stores;
  private final FieldSources sources;
  private final Refusals refusals;

  public Summaries(ProgramClasses classes, ApiKnowledge knowledge, Relevance relevance) {
    CallTargets targets = new CallTargets(classes);
    this.parameters = new ParameterSummaries(classes, knowledge, targets, this);
    this.results = new ResultSummaries(classes, knowledge, targets, relevance, this);
    this.failures = new FailureSummaries(classes, knowledge, targets, this);
    this.exchanges = new ExchangeSummaries(classes, knowledge, targets);
    this.tls = new TlsFactories(classes, knowledge, targets);
    this.fieldResults = new FieldResults(classes, knowledge, targets);
    this.constants = new ConstantResults(classes, targets);
    this.clients = new ClientFactories(classes, knowledge, targets, relevance.clients());
    this.pauses = new Pauses(classes, targets, knowledge);
    this.delays = new DelaySummaries(classes, knowledge, targets, this);
    this.stores = new FieldStores(classes, targets);
    this.sources = new FieldSources(classes, knowledge, targets, this);
    this.refusals = new Refusals(classes, knowledge, targets, this);
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
  public boolean yieldsField(CallSite call, int opcode) {
    return fieldResults.contain(call, opcode, this);
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
  public MadeClient client(CallSite call, int opcode) {
    return clients.of(call, opcode, this);
  }

  @Override
  public boolean yieldsPlainBuilder(CallSite call, int opcode, Model model) {
    return clients.yieldsPlainBuilder(call, opcode, model, this);
  }

  @Override
  public boolean mayLoop(CallSite call, int opcode) {
    return clients.mayLoop(call, opcode);
  }

  @Override
  public Cause failure(CallSite call, int opcode) {
    return failures.of(call, opcode);
  }

  @Override
  public boolean mayPause(CallSite call, int opcode) {
    return pauses.mayPause(call, opcode);
  }

  @Override
  public CalleeDelay delay(CallSite call, int opcode) {
    return delays.of(call, opcode);
  }

  @Override
  public boolean refuses(CallSite call, int opcode, Passing passing) {
    return refusals.of(call, opcode, passing);
  }

  @Override
  public Set<String> stores(CallSite call, int opcode) {
    return stores.of(call, opcode);
  }

  @Override
  public int[] filling(CallSite constructor, String field) {
    return sources.of(constructor, field);
  }
}
