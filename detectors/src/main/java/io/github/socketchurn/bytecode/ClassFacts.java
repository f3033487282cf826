package io.github.socketchurn.bytecode;

import java.util.List;

/** What one linear pass over a class file tells: immutable and small. */
public final class ClassFacts {
  private final String name;
  private final int access;
  private final List<String> supertypes;
  private final List<String> annotations;
  private final List<MethodFacts> methods;

  ClassFacts(
      String name,
      int access,
      List<String> supertypes,
      List<String> annotations,
      List<MethodFacts> methods) {
    this.name = name;
    this.access = access;
    this.supertypes = List.copyOf(supertypes);
    this.annotations = List.copyOf(annotations);
    this.methods = List.copyOf(methods);
  }

  /** Internal name. */
  public String name() {
    return name;
  }

  /** Whether the class has one of the access flags of {@code Opcodes.ACC_*}. */
  public boolean hasAccess(int flag) {
    return (access & flag) != 0;
  }

  /** Internal names of the superclass and of the direct interfaces. */
  public List<String> supertypes() {
    return supertypes;
  }

  /** Descriptors of the annotations on the class. */
  public List<String> annotations() {
    return annotations;
  }

  public List<MethodFacts> methods() {
    return methods;
  }

  /** The method of this class with that name and descriptor, or null. */
  public MethodFacts method(String methodName, String descriptor) {
    for (MethodFacts method : methods) {
      if (method.name().equals(methodName) && method.descriptor().equals(descriptor)) {
        return method;
      }
    }
    return null;
  }

  /**
   * The method of the source that a method belongs to: for the body of a lambda the method that
   * holds the lambda, else the method itself.
   */
  public MethodFacts sourceMethod(MethodFacts method) {
    MethodFacts current = method;
    for (int depth = 0; depth < methods.size() && current.isSynthetic(); depth++) {
      MethodFacts holder = holderOf(current);
      if (holder == null || holder == current) {
        return current;
      }
      current = holder;
    }
    return current;
  }

  private MethodFacts holderOf(MethodFacts lambda) {
    CallSite body = new CallSite(name, lambda.name(), lambda.descriptor());
    for (MethodFacts method : methods) {
      if (method.lambdaBodies().contains(body)) {
        return method;
      }
    }
    return null;
  }
}
