package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import org.objectweb.asm.Type;

/** A place that makes a connection or a client: one call and what the models say of it. */
public final class Origin {
  private final int instruction;
  private final CallSite call;
  private final Model model;
  private final int parameter;
  private final String type;
  private final FreshResult result;
  private final String fields;
  private final Scope scope;
  private final int given;
  private final Value made;
  private final Passing passing;
  private final MadeClient client;
  private final Exchange exchange;
  private final Value request;

  /** A connection or client of a type that only the code around the call tells. */
  Origin(int instruction, CallSite call, Model model, String type) {
    this(new OriginDraft(instruction, call, type).model(model));
  }

  public Origin(int instruction, CallSite call, Model model) {
    this(instruction, call, model, call.madeType());
  }

  /** A connection that the method is given as a parameter; it belongs to the caller. */
  public static Origin ofParameter(int local, String type, Passing passing) {
    return new Origin(new OriginDraft(-1, null, type).parameter(local).passing(passing));
  }

  /** A connection that a method of the program has made for its caller. */
  static Origin ofResult(int instruction, CallSite call, FreshResult result) {
    return new Origin(
        new OriginDraft(instruction, call, call.madeType()).model(result.model()).result(result));
  }

  /**
   * A connection or response whose exchange is followed.
   *
   * @param model what the models say of the call, or null
   * @param request the request whose release also releases the response, or null
   */
  public static Origin ofExchange(
      int instruction, CallSite call, Model model, Exchange question, Value request) {
    return new Origin(
        new OriginDraft(instruction, call, call.madeType())
            .model(model)
            .exchange(question)
            .request(request));
  }

  /** A part of an exchange that a method is given in a parameter. */
  public static Origin ofExchange(int local, String type, Exchange question, Value given) {
    return new Origin(
        new OriginDraft(-1, null, type)
            .parameter(local)
            .made(given)
            .passing(Passing.by(0))
            .exchange(question));
  }

  /** What is asked about an exchange, or null if this is about something else. */
  Exchange exchange() {
    return exchange;
  }

  /** The request whose release also releases the response, or null. */
  Value request() {
    return request;
  }

  /** A client that a method of the program has built for its caller. */
  static Origin ofClient(int instruction, CallSite call, MadeClient client) {
    return new Origin(
        new OriginDraft(instruction, call, call.madeType())
            .model(client.model())
            .made(client.value())
            .client(client));
  }

  /** A connection that fields of {@code this} hold when the method starts. */
  public static Origin ofFields(String fields, String className) {
    return new Origin(new OriginDraft(-1, null, className).parameter(0).fields(fields));
  }

  /** The same connection, followed in the method even where fields hold it. */
  Origin beyondFields() {
    return within(Scope.BEYOND_FIELDS);
  }

  /**
   * The same connection, followed past calls that may keep it: if the method closes it after them,
   * it was only lent.
   */
  public Origin lent() {
    return within(Scope.BEYOND_CALLS);
  }

  /** What an instruction reads from a field that holds a connection. */
  static Origin ofRead(int instruction, String type, Value made) {
    return new Origin(
        new OriginDraft(instruction, null, type).scope(Scope.BEYOND_FIELDS).made(made));
  }

  /** What fields of {@code this} hold when the method starts, until it is replaced. */
  static Origin ofReplaceable(String fields, String className) {
    return new Origin(
        new OriginDraft(-1, null, className).parameter(0).fields(fields).scope(Scope.IN_FIELDS));
  }

  /** What an instruction puts into fields of {@code this}. */
  static Origin ofFilling(int instruction, String fields, String className) {
    return new Origin(
        new OriginDraft(instruction, null, className).fields(fields).scope(Scope.IN_FIELDS));
  }

  private Origin within(Scope wider) {
    return new Origin(
        new OriginDraft(instruction, call, type)
            .model(model)
            .parameter(parameter)
            .result(result)
            .fields(fields)
            .scope(wider)
            .made(made)
            .passing(passing));
  }

  private Origin(OriginDraft draft) {
    instruction = draft.instruction;
    call = draft.call;
    model = draft.model;
    parameter = draft.parameter;
    type = draft.type;
    result = draft.result;
    fields = draft.fields;
    scope = draft.scope;
    given = draft.given;
    made = draft.made;
    passing = draft.passing;
    client = draft.client;
    exchange = draft.exchange;
    request = draft.request;
  }

  /** The fields of {@code this} that hold it from the start, or null. */
  String fields() {
    return fields;
  }

  /** How a parameter is passed; null for anything else. */
  Passing passing() {
    return passing;
  }

  /** Whether the parameter is an array that holds the connection, and nothing else. */
  boolean isArray() {
    return passing != null && passing.isInArray();
  }

  Scope scope() {
    return scope;
  }

  /** Whether the instruction puts the connection into fields. */
  boolean fillsFields() {
    return fields != null && instruction >= 0;
  }

  /** Whether it is a response that holds a leased connection. */
  public boolean isResponse() {
    return exchange == null && model != null && model.role() == Role.RESPONSE
        || passing != null && passing.isResponse();
  }

  /** A response that a method is called with and has to release. */
  static Origin ofCallback(int local, String type, Model model) {
    return new Origin(new OriginDraft(-1, null, type).model(model).given(local));
  }

  /** The local variable that holds it from the start and owns it, or -1. */
  int given() {
    return given;
  }

  /** Whether the call makes an object whose fields hold the connection. */
  public boolean isOwner() {
    return result != null && result.ownerFields() != null;
  }

  /** Whether the call makes an object of the program whose fields hold a client. */
  public boolean isClientOwner() {
    return client != null && client.value().kind() == Value.Kind.OWNER;
  }

  /** What the call makes: the connection itself, or an object that holds it. */
  Value made() {
    if (made != null) {
      return made;
    }
    return result == null || result.owner() == null ? Value.CONNECTION : result.owner();
  }

  /** Whether it belongs to the caller of the method, or to the object. */
  boolean isParameter() {
    return parameter >= 0;
  }

  /** The local variable of the parameter, or -1. */
  int parameter() {
    return parameter;
  }

  /** Index of the call that makes it. */
  public int instruction() {
    return instruction;
  }

  public CallSite call() {
    return call;
  }

  /** What the models say of the open; null for parameters and what only annotations tell. */
  public Model model() {
    return model;
  }

  /** The kind of the connection or client, such as {@code tcp} or {@code http}. */
  public String kind() {
    return model == null ? "" : model.text("kind", "");
  }

  /** Where a method of the program builds the client, or null if the call itself builds it. */
  public MadeClient client() {
    return client;
  }

  public boolean isClient() {
    return model != null && model.role() == Role.CLIENT;
  }

  /** Whether it is made by a constructor. */
  public boolean isConstruction() {
    return call != null && call.name().equals("<init>");
  }

  /** Whether it is made neither connected nor bound. */
  public boolean isUnconnected() {
    if (exchange != null) {
      // Asking for the status is what makes the exchange; a response is there from the start.
      return exchange == Exchange.DRAIN && (model == null || model.role() != Role.RESPONSE);
    }
    return result == null ? model != null && model.is("connects", "later") : result.isUnconnected();
  }

  /** Whether it takes a file descriptor before it is connected. */
  public boolean holdsDescriptor() {
    return model != null && model.is("holds", "descriptor");
  }

  boolean isNullable() {
    if (client != null) {
      return client.isNullable();
    }
    return result == null ? model != null && model.is("nullable", "yes") : result.isNullable();
  }

  /** Whether a method of the program makes it, and not a library. */
  public boolean isResult() {
    return result != null;
  }

  /** The arguments of the call that name the other side, or null if they cannot be told. */
  public int[] endpoint() {
    if (result != null) {
      return result.endpoint();
    }
    return model.arguments("endpoint", Type.getArgumentTypes(call.descriptor()).length);
  }

  /** Whether the open itself names the other side. */
  public boolean namesEndpoint() {
    int[] arguments = endpoint();
    return arguments != null && arguments.length > 0;
  }

  /** Internal name of the type that is made. */
  public String type() {
    return type;
  }
}
