package io.github.socketchurn.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows about members of one name, by parameters. */
final class MemberRows {
  private final Map<String, List<Model>> byParameters = new HashMap<>();
  private static final String ANY = "*";

  private final Map<String, Map<String, List<Model>>> byOwner = new HashMap<>();
  private final List<Model> anyParameters = new ArrayList<>();

  void add(Model model) {
    String parameters = model.parameters() == null ? ANY : model.parameters();
    byOwner
        .computeIfAbsent(model.owner(), key -> new HashMap<>())
        .computeIfAbsent(parameters, key -> new ArrayList<>())
        .add(model);
    if (model.parameters() == null) {
      anyParameters.add(model);
    } else {
      byParameters.computeIfAbsent(model.parameters(), key -> new ArrayList<>()).add(model);
    }
  }

  /** As the method without a class, for rows that match no subtypes; there may be very many. */
  List<Model> with(String parameters, String owner) {
    return byOwner.getOrDefault(owner, Map.of()).getOrDefault(parameters, List.of());
  }

  /** As the method without a class, for rows that match no subtypes. */
  List<Model> withAny(String owner) {
    return byOwner.getOrDefault(owner, Map.of()).getOrDefault(ANY, List.of());
  }

  List<Model> with(String parameters) {
    return byParameters.getOrDefault(parameters, List.of());
  }

  List<Model> withAny() {
    return anyParameters;
  }
}
