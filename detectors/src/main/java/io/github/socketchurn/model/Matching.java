package io.github.socketchurn.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses rows by their owner, and orders them. */
final class Matching {
  private static final Set<Role> RESULTS =
      Collections.unmodifiableSet(
          EnumSet.of(Role.OPEN, Role.CLIENT, Role.POOLED, Role.RESPONSE, Role.SAFE));

  private Matching() {}

  /** Adds the candidates whose owner is the type or, unless they are exact, an ancestor of it. */
  static void collect(
      List<Model> candidates, String type, TypeHierarchy hierarchy, List<Model> found) {
    Map<String, Boolean> asked = candidates.size() > 1 ? new HashMap<>() : null;
    for (Model candidate : candidates) {
      String owner = candidate.owner();
      boolean matches = owner.equals(type);
      if (!matches && !candidate.isExact()) {
        // Rows of one class follow each other: ask about each class once.
        matches =
            asked == null
                ? hierarchy.isSubtype(type, owner)
                : asked.computeIfAbsent(owner, ancestor -> hierarchy.isSubtype(type, ancestor));
      }
      if (matches) {
        found.add(candidate);
      }
    }
  }

  /**
   * A stable order in which no row comes before a row of a subtype. A sort by comparison would not
   * do, as most types are not related.
   */
  static List<Model> mostSpecificFirst(List<Model> rows, String type, TypeHierarchy hierarchy) {
    List<String> owners = new ArrayList<>();
    for (Model row : rows) {
      if (!owners.contains(row.owner())) {
        owners.add(row.owner());
      }
    }
    if (owners.size() < 2) {
      return rows;
    }
    List<Model> sorted = new ArrayList<>(rows.size());
    while (!owners.isEmpty()) {
      String next = mostSpecific(owners, type, hierarchy);
      owners.remove(next);
      for (Model row : rows) {
        if (row.owner().equals(next)) {
          sorted.add(row);
        }
      }
    }
    return sorted;
  }

  /**
   * Leaves out what less specific rows say about the thing that a call makes or lends, if a more
   * specific one says something else about it.
   */
  static List<Model> withoutOverruled(List<Model> sorted) {
    Model first = null;
    List<Model> remaining = null;
    for (int i = 0; i < sorted.size(); i++) {
      Model row = sorted.get(i);
      boolean about = RESULTS.contains(row.role());
      if (about && first != null && !isAsSpecific(row, first)) {
        remaining = remaining == null ? new ArrayList<>(sorted.subList(0, i)) : remaining;
      } else if (remaining != null) {
        remaining.add(row);
      }
      first = about && first == null ? row : first;
    }
    return remaining == null ? sorted : remaining;
  }

  private static boolean isAsSpecific(Model row, Model first) {
    return row.role() == first.role()
        || row.owner().equals(first.owner())
            && row.member().equals(first.member())
            && (row.parameters() == null) == (first.parameters() == null);
  }

  private static String mostSpecific(List<String> owners, String type, TypeHierarchy hierarchy) {
    if (owners.contains(type)) {
      return type;
    }
    String best = owners.get(0);
    for (String owner : owners) {
      if (!owner.equals(best) && hierarchy.isSubtype(owner, best)) {
        best = owner;
      }
    }
    return best;
  }
}
