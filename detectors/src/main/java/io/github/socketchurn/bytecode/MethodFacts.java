package io.github.socketchurn.bytecode;

import java.util.List;
import org.objectweb.asm.Opcodes;

/** What one linear pass over a method body tells: immutable and small. */
public final class MethodFacts {
  private final String name;
  private final String descriptor;
  private final int access;
  private final List<String> annotations;
  private final List<CallSite> calls;
  private final List<CallSite> lambdaBodies;

  MethodFacts(
      String name,
      String descriptor,
      int access,
      List<String> annotations,
      List<CallSite> calls,
      List<CallSite> lambdaBodies) {
    this.name = name;
    this.descriptor = descriptor;
    this.access = access;
    this.annotations = List.copyOf(annotations);
    this.calls = List.copyOf(calls);
    this.lambdaBodies = List.copyOf(lambdaBodies);
  }

  public String name() {
    return name;
  }

  public String descriptor() {
    return descriptor;
  }

  public boolean isSynthetic() {
    return (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  /** Whether the method has one of the access flags of {@code Opcodes.ACC_*}. */
  public boolean hasAccess(int flag) {
    return (access & flag) != 0;
  }

  public boolean isBridge() {
    return (access & Opcodes.ACC_BRIDGE) != 0;
  }

  /** Descriptors of the annotations on the method. */
  public List<String> annotations() {
    return annotations;
  }

  /** The distinct methods called by the body. */
  public List<CallSite> calls() {
    return calls;
  }

  /** Implementation methods of the lambdas and method references made by the body. */
  public List<CallSite> lambdaBodies() {
    return lambdaBodies;
  }
}
