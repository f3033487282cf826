package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.ClassFactsReader;
import io.github.socketchurn.bytecode.MethodFacts;
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
 * other. What they open counts as opened by their callers. Libraries of others would cost much and
 * tell little.
 */
public final class SisterModules {
  /** With more classes than this the rest is left out. */
  private static final int MOST = 2000;

  private final ClassSource source;
  private final Predicate<String> isSister;
  private final PackageOwners owners;
  private final Set<String> seen = new HashSet<>();
  private final Deque<ClassFacts> work = new ArrayDeque<>();
  private final List<ClassFacts> found = new ArrayList<>();

  /**
   * Prepares a search.
   *
   * @param source yields class files by name
   * @param isSister whether a class that is not analysed may take part, by internal name
   * @param owners tell which of them are worth it
   */
  public SisterModules(ClassSource source, Predicate<String> isSister, PackageOwners owners) {
    this.source = source;
    this.isSister = isSister;
    this.owners = owners;
  }

  /** The facts of the classes that some classes call. */
  public List<ClassFacts> calledFrom(Collection<ClassFacts> analysed) {
    for (ClassFacts one : analysed) {
      seen.add(one.name());
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
    if (!seen.add(name) || !isSister.test(name) || !owners.own(name)) {
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
}
