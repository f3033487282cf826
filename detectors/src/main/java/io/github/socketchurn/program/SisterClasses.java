package io.github.socketchurn.program;

import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Models;
import java.lang.module.ModuleFinder;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells which classes that are not analysed themselves may be entered: neither those of the Java
 * run time nor those of libraries that the models describe.
 */
public final class SisterClasses implements Predicate<String> {
  private final Set<String> closedPackages = new HashSet<>();

  public SisterClasses(Models models) {
    ModuleFinder.ofSystem().findAll().stream()
        .flatMap(module -> module.descriptor().packages().stream())
        .forEach(name -> closedPackages.add(name.replace('.', '/')));
    for (Model model : models.all()) {
      closedPackages.add(packageOf(model.owner()));
    }
  }

  @Override
  public boolean test(String className) {
    return !className.startsWith("[") && !closedPackages.contains(packageOf(className));
  }

  private static String packageOf(String className) {
    int slash = className.lastIndexOf('/');
    return slash < 0 ? "" : className.substring(0, slash);
  }
}
