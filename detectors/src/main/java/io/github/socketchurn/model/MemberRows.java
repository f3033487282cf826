package io.github.socketchurn.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows about members of one name, by parameters. */
final class MemberRows {
  private final Map<String, List<Model>> byParameters = new HashMap<>();
  private final List<Model> anyParameters = new ArrayList<>();

  void add(Model model) {
    if (model.parameters() == null) {
      anyParameters.add(model);
    } else {
      byParameters.computeIfAbsent(model.parameters(), key -> new ArrayList<>()).add(model);
    }
  }

  List<Model> with(String parameters) {
    return byParameters.getOrDefault(parameters, List.of());
  }

  List<Model> withAny() {
    return anyParameters;
  }
}
