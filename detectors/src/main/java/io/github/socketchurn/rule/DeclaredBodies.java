package io.github.socketchurn.rule;

import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Models;
import io.github.socketchurn.model.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Findings in code that a model file vouches for: the bodies of pools and clients, and of the
 * methods that make or lend something. Who calls them is told instead.
 */
public final class DeclaredBodies implements Predicate<Finding> {
  private final Set<String> classes = new HashSet<>();
  private final Set<String> methods = new HashSet<>();

  public DeclaredBodies(Models models) {
    for (Model row : models.all()) {
      if (row.isAnnotation() || row.member() == null) {
        continue;
      }
      boolean makes = row.role() == Role.CLIENT || row.role() == Role.SAFE;
      if (row.role() == Role.POOLED || makes && row.member().equals("<init>")) {
        classes.add(row.owner());
      } else if (makes) {
        methods.add(
            key(row.owner(), row.member(), row.parameters() == null ? "" : row.parameters()));
      }
    }
  }

  private static String key(String owner, String member, String parameters) {
    return owner + "." + member + parameters;
  }

  @Override
  public boolean test(Finding finding) {
    String name = finding.method().name();
    String descriptor = finding.method().descriptor();
    String parameters = descriptor.substring(0, descriptor.indexOf(')') + 1);
    String owner = finding.className();
    return isDeclared(owner)
        || methods.contains(key(owner, name, ""))
        || methods.contains(key(owner, name, parameters));
  }

  /** Whether the class itself or one that it is nested in is declared. */
  private boolean isDeclared(String className) {
    String name = className;
    int dollar = name.length();
    while (dollar > 0) {
      name = name.substring(0, dollar);
      if (classes.contains(name)) {
        return true;
      }
      dollar = name.lastIndexOf('$');
    }
    return false;
  }
}
