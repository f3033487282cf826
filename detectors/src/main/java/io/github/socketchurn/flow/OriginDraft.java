package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;

/** What an {@link Origin} is made from; what is not said of it is absent. */
final class OriginDraft {
  final int instruction;
  final CallSite call;
  final String type;
  Model model;
  int parameter = -1;
  FreshResult result;
  String fields;
  Scope scope = Scope.METHOD;
  int given = -1;
  Value made;
  Passing passing;
  MadeClient client;
  Exchange exchange;
  Value request;

  OriginDraft(int instruction, CallSite call, String type) {
    this.instruction = instruction;
    this.call = call;
    this.type = type;
  }

  OriginDraft model(Model of) {
    model = of;
    return this;
  }

  OriginDraft parameter(int local) {
    parameter = local;
    return this;
  }

  OriginDraft result(FreshResult fresh) {
    result = fresh;
    return this;
  }

  OriginDraft fields(String names) {
    fields = names;
    return this;
  }

  OriginDraft scope(Scope wider) {
    scope = wider;
    return this;
  }

  OriginDraft given(int local) {
    given = local;
    return this;
  }

  OriginDraft made(Value value) {
    made = value;
    return this;
  }

  OriginDraft passing(Passing how) {
    passing = how;
    return this;
  }

  OriginDraft client(MadeClient built) {
    client = built;
    return this;
  }

  OriginDraft exchange(Exchange question) {
    exchange = question;
    return this;
  }

  OriginDraft request(Value releasing) {
    request = releasing;
    return this;
  }
}
