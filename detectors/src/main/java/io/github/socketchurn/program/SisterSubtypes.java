package io.github.socketchurn.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;

/**
 * The subtypes that sister modules on the auxiliary class path have: what a call may run does not
 * depend on which of its targets are analysed. All headers are read on the first question.
 */
public final class SisterSubtypes implements Function<String, List<String>> {
  /** With more sisters than this, those in packages of analysed classes come first. */
  private static final int MOST = 2000;

  private final Set<String> analysed;
  private final ClassSource source;
  private final PackageListing listing;
  private final Predicate<String> isSister;
  private Map<String, List<String>> subtypes;

  /**
   * Subtypes that are not among the analysed classes.
   *
   * @param analysed internal names
   * @param source yields class files by name
   * @param listing tells which further classes there are
   * @param isSister whether a class that is not analysed may take part, by internal name
   */
  public SisterSubtypes(
      Collection<String> analysed,
      ClassSource source,
      PackageListing listing,
      Predicate<String> isSister) {
    this.analysed = new HashSet<>(analysed);
    this.source = source;
    this.listing = listing;
    this.isSister = isSister;
  }

  /** The classes that name a type as their direct supertype. */
  @Override
  public List<String> apply(String supertype) {
    if (subtypes == null) {
      subtypes = new HashMap<>();
      List<String> sisters = sisters();
      sisters.subList(0, Math.min(MOST, sisters.size())).forEach(this::read);
    }
    return subtypes.getOrDefault(supertype, List.of());
  }

  private List<String> sisters() {
    Set<String> known = new HashSet<>();
    analysed.forEach(name -> known.add(name.substring(0, Math.max(0, name.lastIndexOf('/')))));
    List<String> near = new ArrayList<>();
    List<String> far = new ArrayList<>();
    for (String packageName : new TreeSet<>(listing.packages())) {
      if (!isSister.test(packageName + "/")) {
        continue;
      }
      for (String name : new TreeSet<>(listing.classesOf(packageName))) {
        if (!analysed.contains(name)) {
          (known.contains(packageName) ? near : far).add(name);
        }
      }
    }
    near.addAll(far);
    return near;
  }

  private void read(String className) {
    byte[] bytes = source.bytesOf(className);
    if (bytes == null) {
      return;
    }
    try {
      ClassReader reader = new ClassReader(bytes);
      add(reader.getSuperName(), className);
      for (String type : reader.getInterfaces()) {
        add(type, className);
      }
    } catch (RuntimeException broken) {
      // A class file that ASM cannot read is as good as absent.
    }
  }

  private void add(String supertype, String className) {
    if (supertype != null) {
      subtypes.computeIfAbsent(supertype, s -> new ArrayList<>(1)).add(className);
    }
  }
}
