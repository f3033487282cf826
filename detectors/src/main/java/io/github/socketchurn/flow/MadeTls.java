package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;

/** Where a method of the program makes a TLS context or factory for its caller. Immutable. */
public final class MadeTls {
  private final ClassFacts madeIn;
  private final MethodFacts method;
  private final MethodBody body;
  private final int place;

  public MadeTls(ClassFacts madeIn, MethodFacts method, MethodBody body, int place) {
    this.madeIn = madeIn;
    this.method = method;
    this.body = body;
    this.place = place;
  }

  public ClassFacts madeIn() {
    return madeIn;
  }

  public MethodFacts method() {
    return method;
  }

  public MethodBody body() {
    return body;
  }

  /** The instruction that makes it. */
  public int place() {
    return place;
  }
}
