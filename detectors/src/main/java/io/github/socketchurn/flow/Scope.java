package io.github.socketchurn.flow;

/** How far a connection is followed into the fields of the object whose method runs. */
enum Scope {
  /** Until a field holds it, except where the object is only being made. */
  METHOD,
  /** Whatever the method does with the value itself, besides putting it into fields. */
  BEYOND_FIELDS,
  /** As in METHOD, and past calls that may keep it, as if they gave it back. */
  BEYOND_CALLS,
  /** As what fields hold, until something else takes its place there. */
  IN_FIELDS
}
