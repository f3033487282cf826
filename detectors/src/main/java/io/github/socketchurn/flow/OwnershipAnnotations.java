package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Models;
import io.github.socketchurn.model.Role;
import java.util.List;

/** What annotations state about who closes arguments and results. */
public final class OwnershipAnnotations {
  private static final int METHOD = -1;

  private final Models models;
  private final MethodHeaders headers;

  OwnershipAnnotations(Models models, MethodHeaders headers) {
    this.models = models;
    this.headers = headers;
  }

  /** What is stated about an argument of a call, or null. */
  Ownership ofParameter(CallSite call, int argument) {
    return first(headers.annotationsOf(call, argument));
  }

  /** Whether the caller has to close what a call yields; null if nothing is stated. */
  Boolean isCallersResult(CallSite call) {
    Ownership stated = first(headers.annotationsOf(call, METHOD));
    if (stated == null || stated == Ownership.CLOSES || stated == Ownership.ALIASES) {
      return null;
    }
    return stated != Ownership.BORROWS;
  }

  private Ownership first(List<String> annotations) {
    for (String annotation : annotations) {
      for (Model model : models.ofAnnotation(annotation)) {
        if (model.role() == Role.OWNERSHIP) {
          return of(model.text("effect", ""));
        }
      }
    }
    return null;
  }

  private static Ownership of(String word) {
    switch (word) {
      case "caller-owns":
        return Ownership.CALLER_OWNS;
      case "owns":
        return Ownership.OWNS;
      case "borrows":
        return Ownership.BORROWS;
      case "closes":
        return Ownership.CLOSES;
      case "aliases":
        return Ownership.ALIASES;
      default:
        return null;
    }
  }
}
