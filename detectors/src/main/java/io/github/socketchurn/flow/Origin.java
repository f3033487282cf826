package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;

/** A place that makes a connection or a client: one call and what the models say of it. */
public final class Origin {
  private final int instruction;
  private final CallSite call;
  private final Model model;

  public Origin(int instruction, CallSite call, Model model) {
    this.instruction = instruction;
    this.call = call;
    this.model = model;
  }

  /** Index of the call that makes it. */
  public int instruction() {
    return instruction;
  }

  public CallSite call() {
    return call;
  }

  public Model model() {
    return model;
  }

  /** The kind of the connection or client, such as {@code tcp} or {@code http}. */
  public String kind() {
    return model.text("kind", "");
  }

  public boolean isClient() {
    return model.role() == Role.CLIENT;
  }

  /** Whether it is made by a constructor. */
  public boolean isConstruction() {
    return call.name().equals("<init>");
  }

  boolean isUnconnected() {
    return model.is("connects", "later");
  }

  /** Whether it takes a file descriptor before it is connected. */
  public boolean holdsDescriptor() {
    return model.is("holds", "descriptor");
  }

  boolean isNullable() {
    return model.is("nullable", "yes");
  }

  /** Internal name of the type that is made. */
  public String type() {
    if (isConstruction()) {
      return call.owner();
    }
    String result = call.descriptor().substring(call.descriptor().indexOf(')') + 1);
    return result.startsWith("L") ? result.substring(1, result.length() - 1) : call.owner();
  }
}
