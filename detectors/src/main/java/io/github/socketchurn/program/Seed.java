package io.github.socketchurn.program;

import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.Endpoint;

/** One way in which a method ends after a call in it has opened, or failed to open. */
public final class Seed {
  private final MethodRef method;
  private final int place;
  private final Endpoint endpoint;
  private final Attempt attempt;
  private final Attempt.Exit exit;
  private final SearchFor aim;
  private final String heldIn;
  private final boolean inParts;

  /**
   * One way in which a method ends.
   *
   * @param place the instruction of the call
   * @param attempt all that follows the call
   * @param exit the way
   * @param aim what is asked
   */
  public Seed(
      MethodRef method,
      int place,
      Endpoint endpoint,
      Attempt attempt,
      Attempt.Exit exit,
      SearchFor aim) {
    this(method, place, endpoint, attempt, exit, aim, null, false);
  }

  private Seed(
      MethodRef method,
      int place,
      Endpoint endpoint,
      Attempt attempt,
      Attempt.Exit exit,
      SearchFor aim,
      String heldIn,
      boolean inParts) {
    this.heldIn = heldIn;
    this.inParts = inParts;
    this.aim = aim;
    this.method = method;
    this.place = place;
    this.endpoint = endpoint;
    this.attempt = attempt;
    this.exit = exit;
  }

  MethodRef method() {
    return method;
  }

  int place() {
    return place;
  }

  /** The same, with the connection held by a field of the object that the method is called on. */
  public Seed heldIn(String field) {
    return new Seed(method, place, endpoint, attempt, exit, aim, field, false);
  }

  /** The same, with the connection closed by another call of the same method. */
  public Seed inParts() {
    return new Seed(method, place, endpoint, attempt, exit, aim, heldIn, true);
  }

  SearchFor aim() {
    return aim;
  }

  Trail trail() {
    return new Trail.Builder(method)
        .completion(exit.completion())
        .endpoint(endpoint)
        .attempt(attempt)
        .delay(exit.delay(), exit.millis())
        .paused(exit.isPaused())
        .heldIn(heldIn)
        .inParts(inParts)
        .build();
  }
}
