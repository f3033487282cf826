package io.github.socketchurn.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which attributes a role takes, and what a row with this role may be about. */
final class RoleSchema {
  private final Map<String, ValueKind> attributes = new TreeMap<>();
  private final Set<String> required = new TreeSet<>();
  private boolean members = true;
  private boolean types;
  private boolean annotations;
  private boolean repeatable;

  RoleSchema with(String key, ValueKind kind) {
    attributes.put(key, kind);
    return this;
  }

  RoleSchema with(String key, String... words) {
    return with(key, ValueKind.oneOf(words));
  }

  /** Rows without these keys would say nothing. */
  RoleSchema requires(String... keys) {
    required.addAll(Arrays.asList(keys));
    return this;
  }

  /** Rows of this role may be about a class as well. */
  RoleSchema alsoTypes() {
    types = true;
    return this;
  }

  /** Rows of this role may be about an annotation as well. */
  RoleSchema alsoAnnotations() {
    annotations = true;
    return this;
  }

  /** Several rows of this role may stand for one member, as long as their attributes differ. */
  RoleSchema repeatable() {
    repeatable = true;
    return this;
  }

  RoleSchema notMembers() {
    members = false;
    return this;
  }

  boolean allowsMembers() {
    return members;
  }

  boolean allowsTypes() {
    return types;
  }

  boolean allowsAnnotations() {
    return annotations;
  }

  boolean isRepeatable() {
    return repeatable;
  }

  /** Null for an unknown key. */
  ValueKind kind(String key) {
    return attributes.get(key);
  }

  Set<String> required() {
    return Collections.unmodifiableSet(required);
  }

  Set<String> keys() {
    return Collections.unmodifiableSet(attributes.keySet());
  }
}
