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
  private final boolean retry;

  /**
   * One way in which a method ends.
   *
   * @param place the instruction of the call
   * @param attempt all that follows the call
   * @param exit the way
   * @param retry whether the call has failed
   */
  public Seed(
      MethodRef method,
      int place,
      Endpoint endpoint,
      Attempt attempt,
      Attempt.Exit exit,
      boolean retry) {
    this.retry = retry;
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

  boolean isRetry() {
    return retry;
  }

  Trail trail() {
    return new Trail.Builder(method)
        .completion(exit.completion())
        .endpoint(endpoint)
        .attempt(attempt)
        .delay(exit.delay(), exit.millis())
        .paused(exit.isPaused())
        .build();
  }
}
