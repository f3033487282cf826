package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.ClassFactsReader;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Models;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the classes of sister modules that the analysed classes call, directly or through each
 * other. What they open counts as opened by their callers. A sister lives in packages that begin as
 * those of an analysed class do; libraries of others would cost much and tell little.
 */
public final class SisterModules {
  /** With more classes than this the rest is left out. */
  private static final int MOST = 2000;

  /** So many names at the beginning of a package tell for certain whose it is. */
  private static final int MOST_NAMES = 3;

  private final ClassSource source;
  private final Predicate<String> isSister;
  private final Set<String> crowded = new HashSet<>();
  private final Set<String> ownPackages = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Deque<ClassFacts> work = new ArrayDeque<>();
  private final List<ClassFacts> found = new ArrayList<>();

  /**
   * Prepares a search.
   *
   * @param source yields class files by name
   * @param isSister whether a class that is not analysed may take part, by internal name
   * @param models tell which beginnings of packages say nothing, since libraries have them, too
   */
  public SisterModules(ClassSource source, Predicate<String> isSister, Models models) {
    this.source = source;
    this.isSister = isSister;
    for (Model model : models.all()) {
      for (int names = 1; names < MOST_NAMES; names++) {
        crowded.add(beginning(model.owner(), names));
      }
    }
  }

  /** The facts of the classes that some classes call. */
  public List<ClassFacts> calledFrom(Collection<ClassFacts> analysed) {
    for (ClassFacts one : analysed) {
      seen.add(one.name());
      ownPackages.add(ownerOf(one.name()));
    }
    work.addAll(analysed);
    while (!work.isEmpty() && found.size() < MOST) {
      for (MethodFacts method : work.remove().methods()) {
        method.calls().forEach(this::visit);
        method.lambdaBodies().forEach(this::visit);
      }
    }
    return found;
  }

  private void visit(CallSite call) {
    String name = call.owner();
    if (!seen.add(name) || !isSister.test(name) || !ownPackages.contains(ownerOf(name))) {
      return;
    }
    byte[] bytes = source.bytesOf(name);
    if (bytes == null) {
      return;
    }
    try {
      ClassFacts facts = ClassFactsReader.read(bytes);
      found.add(facts);
      work.add(facts);
    } catch (RuntimeException broken) {
      // A class file that ASM cannot read is as good as absent.
    }
  }

  /** The beginning of a package that tells whose class it is. */
  private String ownerOf(String className) {
    int names = 1;
    while (names < MOST_NAMES && crowded.contains(beginning(className, names))) {
      names++;
    }
    return beginning(className, names);
  }

  private static String beginning(String className, int names) {
    int end = -1;
    for (int k = 0; k < names; k++) {
      int next = className.indexOf('/', end + 1);
      if (next < 0) {
        break;
      }
      end = next;
    }
    return end < 0 ? "" : className.substring(0, end);
  }
}
