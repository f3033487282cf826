package io.github.socketchurn.program;

import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** A way found so far from a method up to one of its direct or indirect callers. Immutable. */
final class Trail {
  final MethodRef method;
  final Completion completion;
  final Endpoint endpoint;
  final Delay delay;
  final Long millis;
  final boolean paused;
  final boolean certain;

  /** The field of the object that the method is called on which holds the connection, or null. */
  final String heldIn;

  /** Whether one call has opened the connection and another one has closed it. */
  final boolean inParts;

  /** What follows, in the method, the call by which it goes on; null if that is not known. */
  final Attempt attempt;

  /** The call by which the method goes on, null at the bottom. */
  final ChainLink link;

  final Trail below;
  final int depth;

  private Trail(Builder builder) {
    this.method = builder.method;
    this.completion = builder.completion;
    this.endpoint = builder.endpoint;
    this.delay = builder.delay;
    this.millis = builder.millis;
    this.paused = builder.paused;
    this.certain = builder.certain;
    this.heldIn = builder.heldIn;
    this.inParts = builder.inParts;
    this.attempt = builder.attempt;
    this.link = builder.link;
    this.below = builder.below;
    this.depth = builder.below == null ? 0 : builder.below.depth + 1;
  }

  /** The links from here down. */
  List<ChainLink> chain() {
    List<ChainLink> links = new ArrayList<>(depth + 1);
    for (Trail trail = this; trail.link != null; trail = trail.below) {
      links.add(trail.link);
    }
    return links;
  }

  /** The links from here down, with one more on top. */
  List<ChainLink> chainFrom(ChainLink top) {
    List<ChainLink> links = new ArrayList<>(depth + 1);
    links.add(top);
    links.addAll(chain());
    return links;
  }

  /** The part of the trail, from here down, that starts at a method; null if there is none. */
  Trail find(MethodRef other) {
    for (Trail trail = this; trail != null; trail = trail.below) {
      if (trail.method.equals(other)) {
        return trail;
      }
    }
    return null;
  }

  /** Whether the connection is held by the object that the method is called on. */
  boolean isHeld() {
    return heldIn != null;
  }

  boolean contains(MethodRef other) {
    return find(other) != null;
  }

  /** Collects what is known of a trail. */
  static final class Builder {
    private final MethodRef method;
    private Completion completion = Completion.ANY;
    private Endpoint endpoint = Endpoint.UNKNOWN;
    private Delay delay = Delay.NONE;
    private Long millis;
    private boolean paused;
    private boolean certain = true;
    private String heldIn;
    private boolean inParts;
    private Attempt attempt;
    private ChainLink link;
    private Trail below;

    Builder(MethodRef method) {
      this.method = method;
    }

    /** A trail one step further up. */
    static Builder above(Trail below, ChainLink link) {
      Builder builder = new Builder(link.caller());
      builder.below = below;
      builder.link = link;
      builder.certain = below.certain;
      builder.delay = below.delay;
      builder.millis = below.millis;
      builder.paused = below.paused;
      builder.inParts = below.inParts;
      return builder;
    }

    /** The same once more, to go on in another way. */
    Builder copy() {
      Builder copy = new Builder(method);
      copy.completion = completion;
      copy.endpoint = endpoint;
      copy.delay = delay;
      copy.millis = millis;
      copy.paused = paused;
      copy.certain = certain;
      copy.heldIn = heldIn;
      copy.inParts = inParts;
      copy.attempt = attempt;
      copy.link = link;
      copy.below = below;
      return copy;
    }

    /** The delay so far, or a longer one. */
    Delay delayWith(Delay more) {
      return more.compareTo(delay) > 0 ? more : delay;
    }

    Long millisSoFar() {
      return millis;
    }

    boolean isInParts() {
      return inParts;
    }

    boolean isCertain() {
      return certain;
    }

    Builder completion(Completion end) {
      completion = end;
      return this;
    }

    Builder endpoint(Endpoint other) {
      endpoint = other;
      return this;
    }

    /** Takes a delay if it is longer than what there is. */
    Builder delay(Delay more, Long length) {
      if (more.compareTo(delay) > 0) {
        delay = more;
        millis = length;
      }
      return this;
    }

    Builder paused(boolean pauses) {
      paused |= pauses;
      return this;
    }

    Builder certain(boolean allTargets) {
      certain &= allTargets;
      return this;
    }

    Builder heldIn(String field) {
      heldIn = field;
      return this;
    }

    Builder inParts(boolean closedApart) {
      inParts = closedApart;
      return this;
    }

    Builder attempt(Attempt after) {
      attempt = after;
      return this;
    }

    Trail build() {
      return new Trail(this);
    }
  }
}
