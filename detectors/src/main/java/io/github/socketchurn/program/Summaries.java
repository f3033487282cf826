package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.CalleeDelay;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.FreshResult;
import io.github.socketchurn.flow.ParameterSummary;
import io.github.socketchurn.flow.Passing;
import java.util.Set;

/** Summaries of the program's own methods, computed when asked for and kept for one run. */
public final class Summaries implements Callees {
  private final ParameterSummaries parameters;
  private final ResultSummaries results;
  private final FailureSummaries failures;
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
