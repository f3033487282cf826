package io.github.socketchurn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Tells in words what the models know about a class or a method, and from where. */
public final class ModelExplanation {
  /** What every class inherits from it says little about the one that is asked about. */
  private static final String OBJECT = "java/lang/Object";

  private static final int MOST_LIKELY = 5;

  private final Models models;
  private final TypeHierarchy hierarchy;

  public ModelExplanation(Models models, TypeHierarchy hierarchy) {
    this.models = models;
    this.hierarchy = hierarchy;
  }

  /**
   * Answers a question.
   *
   * @param question {@code a.b.Type#method}, {@code a.b.Type#new} for constructors, or {@code
   *     a.b.Type}
   * @return lines to print
   */
  public List<String> of(String question) {
    int hash = question.indexOf('#');
    String owner = (hash < 0 ? question : question.substring(0, hash)).replace('.', '/');
    String named = hash < 0 ? "" : question.substring(hash + 1).replaceFirst("\\(.*", "");
    String member = named.isEmpty() ? null : named;
    List<String> lines = new ArrayList<>();
    List<String> inherited = new ArrayList<>();
    for (Model row : models.all()) {
      if (isAbout(row, owner, member)) {
        List<String> part = row.owner().equals(owner) ? lines : inherited;
        part.add("  " + ModelText.of(row));
        part.add("      " + source(row, owner));
      }
    }
    lines.addAll(inherited);
    if (lines.isEmpty()) {
      String others = others(owner);
      lines.add("nothing is known about " + question + others);
      if (others.isEmpty()) {
        lines.addAll(likely(owner, hash < 0 ? "" : question.substring(hash)));
      }
      return lines;
    }
    lines.add(0, question);
    String advice = models.adviceFor(owner, Advice.ENGLISH);
    if (advice != null) {
      lines.add("  advice: " + advice);
    }
    return lines;
  }

  private boolean isAbout(Model row, String owner, String member) {
    if (row.owner().startsWith("*/")) {
      return row.owner().substring(2).equals(simpleName(owner));
    }
    String wanted = "new".equals(member) ? Model.CONSTRUCTOR : member;
    boolean named = wanted == null || wanted.equals(row.member());
    if (!named || row.owner().equals(owner)) {
      return named;
    }
    if (member == null && row.owner().equals(OBJECT)) {
      return false;
    }
    boolean inherited =
        !row.isExact() && !row.isAnnotation() && !Model.CONSTRUCTOR.equals(row.member());
    return inherited && hierarchy.isSubtype(owner, row.owner());
  }

  private static String source(Model row, String owner) {
    String inherited =
        row.owner().equals(owner) ? "" : " about " + row.owner().replace('/', '.') + ",";
    String verified = row.verified().isEmpty() ? "" : ", verified " + row.verified();
    return row.place() + ":" + inherited + " " + row.library() + verified;
  }

  /** Full names for a simple one, whatever its case; and the class before what may be a member. */
  private List<String> likely(String owner, String member) {
    TreeSet<String> names = new TreeSet<>();
    String simple = simpleName(owner);
    int slash = owner.lastIndexOf('/');
    for (Model row : models.all()) {
      String known = row.owner().replace('/', '.');
      if (slash > 0 && row.owner().equals(owner.substring(0, slash))) {
        names.add(known + "#" + simple);
      } else if (!known.startsWith("*") && simpleName(row.owner()).equalsIgnoreCase(simple)) {
        names.add(known + member);
      }
    }
    List<String> lines = new ArrayList<>();
    names.stream().limit(MOST_LIKELY).forEach(name -> lines.add("  did you mean " + name + "?"));
    return lines;
  }

  private static String simpleName(String owner) {
    return owner.substring(owner.lastIndexOf('/') + 1);
  }

  /** The members of the class that something is known about. */
  private String others(String owner) {
    TreeSet<String> members = new TreeSet<>();
    for (Model row : models.all()) {
      if (row.owner().equals(owner) && row.member() != null) {
        members.add(ModelText.member(row.member()));
      }
    }
    return members.isEmpty() ? "" : "; about that class: " + String.join(", ", members);
  }
}
