package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Models;
import io.github.socketchurn.model.Role;
import io.github.socketchurn.model.TypeHierarchy;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the models and the class headers tell about the methods that a program calls. */
public final class ApiKnowledge {
  private final Models models;
  private final TypeHierarchy hierarchy;
  private final MethodHeaders headers;
  private final OwnershipAnnotations ownership;
  private final Map<CallSite, List<Model>> rows = new HashMap<>();
  private Set<String> exchangeTypes;

  public ApiKnowledge(Models models, TypeHierarchy hierarchy, MethodHeaders headers) {
    this.models = models;
    this.hierarchy = hierarchy;
    this.headers = headers;
    this.ownership = new OwnershipAnnotations(models, headers);
  }

  public Models models() {
    return models;
  }

  /** All that the models say of a call; empty if they do not know it. */
  public List<Model> of(CallSite call) {
    if (!models.namesMethod(call.name())) {
      return List.of();
    }
    return rows.computeIfAbsent(
        call, c -> models.ofCall(c.owner(), c.name(), c.descriptor(), hierarchy));
  }

  /** What the models say of a call in one role, or null. */
  public Model find(Role role, CallSite call) {
    if (!models.namesMethod(role, call.name())) {
      return null;
    }
    for (Model model : of(call)) {
      if (model.role() == role) {
        return model;
      }
    }
    return null;
  }

  public boolean has(Role role, CallSite call) {
    return find(role, call) != null;
  }

  public boolean isSubtype(String type, String ancestor) {
    return type.equals(ancestor) || hierarchy.isSubtype(type, ancestor);
  }

  /** What annotations state about who closes what. */
  public OwnershipAnnotations ownership() {
    return ownership;
  }

  /** Whether a type is one that the models know how to close, as opposed to a mere stream. */
  public boolean isConnectionType(String type) {
    Model close = find(Role.CLOSE, new CallSite(type, "close", "()V"));
    return close != null
        && close.text("effect", "close").equals("close")
        && !close.is("kind", "any");
  }

  /** Internal names of the types whose objects hold both a request and its response. */
  public Set<String> exchangeTypes() {
    if (exchangeTypes == null) {
      Set<String> types = new LinkedHashSet<>();
      for (Model row : models.all()) {
        if (row.role() == Role.RESPONSE && row.is("of", "receiver")) {
          types.add(row.owner());
        }
      }
      exchangeTypes = types;
    }
    return exchangeTypes;
  }

  public TypeHierarchy hierarchy() {
    return hierarchy;
  }

  /**
   * The life-cycle rows that the annotations of a method bring. Those about classes of which there
   * is an object for each request may stand on a method, too, and say nothing of it there.
   */
  public List<Model> lifeCycleOfMethod(Collection<String> annotations) {
    return annotations.stream()
        .flatMap(annotation -> models.ofAnnotation(annotation).stream())
        .filter(row -> row.role() == Role.LIFE_CYCLE && !row.is("phase", "request"))
        .collect(Collectors.toList());
  }

  /** Internal names of the exceptions that a call declares, or null if it cannot be resolved. */
  public List<String> exceptionsOf(CallSite call) {
    return headers.declaredBy(call);
  }
}
