package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Endpoint;
import io.github.socketchurn.flow.Variation;
import java.util.function.Function;
import org.objectweb.asm.Type;

/** A lambda, a method reference or an object whose method somebody else runs. */
final class FunctionValue {
  private final CallSite function;
  private final ChainLink.Kind kind;
  private final boolean isLambda;
  private final Function<Variation, Endpoint.Passed> endpoints;

  /**
   * A functional value.
   *
   * @param function the method by which it is run, with the type that declares it
   * @param isLambda whether it is made as a lambda or method reference, and is nothing else
   * @param endpoints what the endpoint is where the value is made, given how the arguments vary
   *     with which it is run
   */
  FunctionValue(
      CallSite function,
      ChainLink.Kind kind,
      boolean isLambda,
      Function<Variation, Endpoint.Passed> endpoints) {
    this.function = function;
    this.kind = kind;
    this.isLambda = isLambda;
    this.endpoints = endpoints;
  }

  CallSite function() {
    return function;
  }

  ChainLink.Kind kind() {
    return kind;
  }

  Endpoint.Passed endpoint(Variation given) {
    return endpoints.apply(given);
  }

  /** The same value where it is not made but read from a field, or had from a method. */
  FunctionValue elsewhere() {
    return new FunctionValue(function, kind, isLambda, given -> endpoints.apply(given).elsewhere());
  }

  /** Whether a call on the value itself runs it. */
  boolean isRunBy(CallSite call) {
    return call.name().equals(function.name()) && call.descriptor().equals(function.descriptor());
  }

  /** Whether it is run by starting the object, as a thread is. */
  boolean isTask() {
    return function.name().equals("run") && function.descriptor().equals("()V");
  }

  /** Whether a parameter of a certain type, or its supertypes, declares the method. */
  boolean isDeclaredBy(Type parameter, ApiKnowledge knowledge) {
    if (parameter.getSort() != Type.OBJECT) {
      return false;
    }
    String type = parameter.getInternalName();
    // A lambda may be of a narrower type, whose own method the declared one calls.
    return type.equals(function.owner())
        || isLambda && knowledge.isSubtype(function.owner(), type)
        || knowledge.exceptionsOf(new CallSite(type, function.name(), function.descriptor()))
            != null;
  }
}
