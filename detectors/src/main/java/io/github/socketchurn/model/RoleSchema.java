package io.github.socketchurn.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which attributes a role takes, and what a row with this role may be about. */
final class RoleSchema {
  private final Map<String, ValueKind> attributes = new TreeMap<>();
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

  Set<String> keys() {
    return Collections.unmodifiableSet(attributes.keySet());
  }
}
