package io.github.socketchurn.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is known about libraries, ready to be looked up. Immutable. */
public final class Models {
  private final List<Model> all;
  private final List<ModelProblem> problems;
  private final Map<String, MemberRows> byMember = new HashMap<>();
  private final Map<String, List<Model>> byAnnotation = new HashMap<>();
  private final Map<Role, List<Model>> byRole = new EnumMap<>(Role.class);
  private final Map<Role, Set<String>> members = new EnumMap<>(Role.class);
  private final LibraryAdvice advice;

  private Models(
      Collection<Model> models, Collection<ModelProblem> problems, Collection<Advice> advices) {
    this.all = List.copyOf(models);
    this.problems = List.copyOf(problems);
    this.advice = new LibraryAdvice(advices, all);
    for (Model model : all) {
      if (model.isAnnotation()) {
        byAnnotation.computeIfAbsent(model.owner(), key -> new ArrayList<>()).add(model);
      } else if (model.member() == null) {
        byRole.computeIfAbsent(model.role(), key -> new ArrayList<>()).add(model);
      } else {
        byMember.computeIfAbsent(model.member(), key -> new MemberRows()).add(model);
        members.computeIfAbsent(model.role(), key -> new HashSet<>()).add(model.member());
      }
    }
  }

  /**
   * The models that come with this plugin; a file that cannot be read shows in {@link #problems}.
   */
  public static Models shipped() {
    return Shipped.MODELS;
  }

  /** Rows that come earlier win where several are equally specific. */
  public static Models of(Collection<Model> models) {
    return new Models(models, List.of(), List.of());
  }

  /** As {@link #of(Collection)}, remembering what was wrong with the files. */
  public static Models of(Collection<Model> models, Collection<ModelProblem> problems) {
    return new Models(models, problems, List.of());
  }

  /** What several files say; those that come earlier win where both are equally specific. */
  static Models ofFiles(List<ParsedModels> files) {
    List<Model> models = new ArrayList<>();
    List<ModelProblem> problems = new ArrayList<>();
    List<Advice> advice = new ArrayList<>();
    for (ParsedModels file : files) {
      models.addAll(file.models());
      problems.addAll(file.problems());
      advice.addAll(file.advice());
    }
    return new Models(models, problems, advice);
  }

  /** These models together with others; the others win where both are equally specific. */
  public Models with(ParsedModels others) {
    return with(List.of(others));
  }

  /** As {@link #with(ParsedModels)}; of the others, those that come earlier win. */
  public Models with(List<ParsedModels> others) {
    if (others.isEmpty()) {
      return this;
    }
    List<ParsedModels> files = new ArrayList<>(others);
    files.add(new ParsedModels(all, problems, advice.all()));
    return ofFiles(files);
  }

  /** Every row. */
  public List<Model> all() {
    return all;
  }

  /** What was wrong with the files. */
  public List<ModelProblem> problems() {
    return problems;
  }

  /**
   * Whether a call of a method with this name can match: a cheap test before the others. Always
   * true if some row is about all methods of a class.
   */
  public boolean namesMethod(String name) {
    return byMember.containsKey(name) || isAnyMember(name);
  }

  /** The same, of the rows of one role only. */
  public boolean namesMethod(Role role, String name) {
    Set<String> names = members.getOrDefault(role, Set.of());
    return names.contains(name) || !name.startsWith("<") && names.contains(Model.ANY_MEMBER);
  }

  private boolean isAnyMember(String name) {
    return !name.startsWith("<") && byMember.containsKey(Model.ANY_MEMBER);
  }

  /**
   * All rows about a call.
   *
   * @param owner internal name of the class the instruction names
   * @param name of the method, {@code <init>} for a constructor
   * @param descriptor of the method; its return type does not matter
   * @param hierarchy asked only about rows whose name and parameters match and whose owner differs
   * @return most specific owner first, then rows with parameters before rows for any overload, then
   *     in the order of the files
   */
  public List<Model> ofCall(String owner, String name, String descriptor, TypeHierarchy hierarchy) {
    MemberRows named = byMember.get(name);
    MemberRows any = isAnyMember(name) ? byMember.get(Model.ANY_MEMBER) : null;
    if (named == null && any == null) {
      return List.of();
    }
    String parameters = Descriptors.parameters(descriptor);
    List<Model> found = new ArrayList<>();
    if (name.equals(Model.CONSTRUCTOR)) {
      found.addAll(named.with(parameters, owner));
      found.addAll(named.withAny(owner));
      return Matching.withoutOverruled(found);
    }
    if (named != null) {
      Matching.collect(named.with(parameters), owner, hierarchy, found);
      Matching.collect(named.withAny(), owner, hierarchy, found);
    }
    if (any != null) {
      Matching.collect(any.with(parameters), owner, hierarchy, found);
      Matching.collect(any.withAny(), owner, hierarchy, found);
    }
    return Matching.withoutOverruled(Matching.mostSpecificFirst(found, owner, hierarchy));
  }

  /** The most specific row of a role about a call, or null. */
  public Model find(
      Role role, String owner, String name, String descriptor, TypeHierarchy hierarchy) {
    for (Model model : ofCall(owner, name, descriptor, hierarchy)) {
      if (model.role() == role) {
        return model;
      }
    }
    return null;
  }

  /**
   * What is recommended to users of a library.
   *
   * @param className internal name of a class of the library
   * @param language two letters; where it is missing, English is taken
   * @return null if there is no advice
   */
  public String adviceFor(String className, String language) {
    return advice.about(className, language);
  }

  /**
   * Rows about an annotation: those for its full name, then those for its simple name.
   *
   * @param annotationDescriptor {@code Lorg/junit/Test;}
   */
  public List<Model> ofAnnotation(String annotationDescriptor) {
    if (byAnnotation.isEmpty() || annotationDescriptor.length() < 3) {
      return List.of();
    }
    String name = annotationDescriptor.substring(1, annotationDescriptor.length() - 1);
    int start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1;
    List<Model> full = byAnnotation.getOrDefault(name, List.of());
    List<Model> simple = byAnnotation.getOrDefault("*/" + name.substring(start), List.of());
    if (full.isEmpty() || simple.isEmpty()) {
      return List.copyOf(full.isEmpty() ? simple : full);
    }
    List<Model> both = new ArrayList<>(full);
    both.addAll(simple);
    return both;
  }

  /** Rows of a role about a class or one of its ancestors, most specific first. */
  public List<Model> ofType(Role role, String className, TypeHierarchy hierarchy) {
    List<Model> found = new ArrayList<>();
    Matching.collect(byRole.getOrDefault(role, List.of()), className, hierarchy, found);
    return Matching.mostSpecificFirst(found, className, hierarchy);
  }

  /** Defers reading until the first use, and makes it happen once. */
  private static final class Shipped {
    static final Models MODELS = ShippedModels.load();
  }
}
