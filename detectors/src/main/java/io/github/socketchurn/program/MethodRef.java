package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.MethodFacts;

/** A method of the program: its class and its facts. */
public final class MethodRef {
  private final String className;
  private final MethodFacts method;

  public MethodRef(String className, MethodFacts method) {
    this.className = className;
    this.method = method;
  }

  /** Internal name of the class that declares it. */
  public String className() {
    return className;
  }

  public MethodFacts method() {
    return method;
  }

  /** A call that names exactly this method. */
  CallSite asCall() {
    return new CallSite(className, method.name(), method.descriptor());
  }

  boolean isNamedLike(CallSite call) {
    return call.name().equals(method.name()) && call.descriptor().equals(method.descriptor());
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof MethodRef)) {
      return false;
    }
    MethodRef that = (MethodRef) other;
    return className.equals(that.className)
        && method.name().equals(that.method.name())
        && method.descriptor().equals(that.method.descriptor());
  }

  @Override
  public int hashCode() {
    return 31 * (31 * className.hashCode() + method.name().hashCode())
        + method.descriptor().hashCode();
  }

  @Override
  public String toString() {
    return className + "." + method.name() + method.descriptor();
  }
}
