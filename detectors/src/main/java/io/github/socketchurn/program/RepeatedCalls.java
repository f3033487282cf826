package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.Endpoint;
import io.github.socketchurn.flow.LocalObjects;
import io.github.socketchurn.flow.LoopShape;
import io.github.socketchurn.flow.LoopVariation;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.RecursionShape;
import io.github.socketchurn.flow.RetryShape;
import io.github.socketchurn.flow.Searches;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.flow.Variation;

/** Follows a trail through one call: around a loop of the caller, or on to the caller's callers. */
final class RepeatedCalls {
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final KnownAttempts attempts;

  RepeatedCalls(ApiKnowledge knowledge, Callees callees) {
    this.knowledge = knowledge;
    this.callees = callees;
    this.attempts = new KnownAttempts(knowledge, callees);
  }

  /** An ordinary call. */
  void follow(
      Trail trail,
      MethodBody body,
      ChainLink link,
      boolean certain,
      Completion completion,
      Search search) {
    Endpoint.Passed passed = trail.endpoint.atCall(body, knowledge, callees, link.instruction());
    Trail.Builder above = Trail.Builder.above(trail, link).certain(certain);
    follow(trail, above, body, link, passed, completion, search);
  }

  /**
   * A place at which the method of a trail is run.
   *
   * @param above the trail that goes on from there, not complete yet
   * @param completion how the run ends there
   */
  void follow(
      Trail trail,
      Trail.Builder above,
      MethodBody body,
      ChainLink link,
      Endpoint.Passed passed,
      Completion completion,
      Search search) {
    if (trail.contains(link.caller())) {
      if (trail.isHeld()) {
        return;
      }
      recur(trail, above, body, link, passed, completion, search);
      return;
    }
    Attempt attempt = attempts.after(body, link, completion, search.isRetry());
    if (attempt == null) {
      return;
    }
    above.attempt(attempt);
    if (trail.isHeld()) {
      followHeld(trail, above, body, link, passed, attempt, completion, search);
      return;
    }
    goOn(trail, above, body, link, passed, attempt, completion, search);
  }

  private void goOn(
      Trail trail,
      Trail.Builder above,
      MethodBody body,
      ChainLink link,
      Endpoint.Passed passed,
      Attempt attempt,
      Completion completion,
      Search search) {
    for (Attempt.Round round : attempt.rounds()) {
      boolean mayBeSession =
          above.isInParts() && !new LoopShape(body, knowledge, round.loop(), null).walksData();
      if (mayBeSession) {
        continue;
      }
      Repeater.Builder found =
          loop(
                  above,
                  trail,
                  body,
                  link,
                  round,
                  passed,
                  attempt.isPausedSomewhere(),
                  search.isRetry())
              .searching(isSearch(body, link, round.loop(), completion, attempt));
      if (trail.isHeld() && isEachItsOwn(body, link, round.loop(), passed)) {
        found.endpoint(Variation.CHANGING);
      }
      search.found(found.build());
    }
    if (attempt.rounds().isEmpty()) {
      leave(above, passed, attempt, search);
    }
  }

  /** Whether each iteration has an object of its own, which knows whom it talks to. */
  private boolean isEachItsOwn(MethodBody body, ChainLink link, Loop loop, Endpoint.Passed passed) {
    Value receiver = CallArguments.of(body, link.instruction(), CallArguments.RECEIVER);
    LoopVariation variation = new LoopVariation(body, knowledge, loop);
    return variation.of(receiver) == Variation.CHANGING && passed.in(loop) != Variation.FIXED;
  }

  private boolean isSearch(
      MethodBody body, ChainLink link, Loop loop, Completion completion, Attempt otherwise) {
    CallSite call = body.callAt(link.instruction());
    Completion found = call == null ? null : completion.found(call.descriptor());
    Attempt then = found == null ? null : attempts.after(body, link, found, false);
    return then != null
        && Searches.isSearch(body, knowledge, link.instruction(), loop, otherwise, then);
  }

  /** The runs that end without coming round to the call go on in the callers. */
  private static void leave(
      Trail.Builder above, Endpoint.Passed passed, Attempt attempt, Search search) {
    Endpoint up = passed.up();
    for (Attempt.Exit exit : attempt.exits()) {
      search.push(
          above
              .copy()
              .endpoint(up)
              .completion(exit.completion())
              .delay(exit.delay(), exit.millis())
              .paused(exit.isPaused())
              .build());
    }
  }

  /**
   * The connection lives on in the receiver of the call. If another call closes it, what repeats
   * both opens it anew each time. If the receiver is made for this use, it is discarded with it; a
   * loop around both makes them anew each time.
   */
  private void followHeld(
      Trail trail,
      Trail.Builder above,
      MethodBody body,
      ChainLink link,
      Endpoint.Passed passed,
      Attempt attempt,
      Completion completion,
      Search search) {
    LocalObjects objects = new LocalObjects(body, callees);
    boolean isCall = link.kind() == ChainLink.Kind.CALL;
    HeldByObject held =
        new HeldByObject(body, knowledge, callees, link.instruction(), trail.heldIn, completion);
    if (isCall && held.isClosedInMethod()) {
      if (attempt.rounds().stream().allMatch(round -> held.isClosedIn(round.loop()))) {
        above.inParts(true);
        goOn(trail, above, body, link, passed, attempt, completion, search);
      }
      return;
    }
    if (isCall && objects.isOwnCall(link.instruction())) {
      leave(above.heldIn(trail.heldIn), passed, attempt, search);
      return;
    }
    int made = isCall ? objects.receiverMadeAt(link.instruction()) : -1;
    if (made < 0) {
      return;
    }
    for (Attempt.Round round : attempt.rounds()) {
      boolean isOneUse =
          round.loop().contains(made)
              && new LoopShape(body, knowledge, round.loop(), null).walksData();
      if (isOneUse) {
        search.found(
            loop(above, trail, body, link, round, passed, false, search.isRetry()).build());
      }
    }
    if (attempt.rounds().isEmpty()) {
      leave(above, passed, attempt, search);
    }
  }

  private Repeater.Builder loop(
      Trail.Builder above,
      Trail trail,
      MethodBody body,
      ChainLink link,
      Attempt.Round round,
      Endpoint.Passed passed,
      boolean isPausedSomewhere,
      boolean isRetry) {
    Loop loop = round.loop();
    LoopShape shape = new LoopShape(body, knowledge, loop, null);
    RetryShape retry = new RetryShape(body, knowledge, loop);
    int line = body.graph().line(LoopShape.firstInstruction(body, loop));
    Delay all = above.delayWith(round.delay());
    return new Repeater.Builder(Repeater.Kind.LOOP, link.caller(), line, trail.chainFrom(link))
        .delay(all, all == round.delay() ? round.millis() : above.millisSoFar())
        .bound(LoopShape.constantBound(body, knowledge, link.instruction(), loop, null))
        .endpoint(isRetry ? ofTargets(retry, passed, link, loop, trail) : passed.in(loop))
        .endless(retry.isEndless(link.instruction()))
        .walksData(shape.walksData())
        .paused(trail.paused || round.isPaused() || isPausedSomewhere)
        .certain(above.isCertain());
  }

  /** A loop that goes over some data again and again comes back to each of its targets. */
  private static Variation ofTargets(
      RetryShape retry, Endpoint.Passed passed, ChainLink link, Loop loop, Trail trail) {
    boolean isNear = trail.depth == 0;
    return isNear && retry.repeatsData(link.instruction())
        ? Variation.FIXED
        : passed.ofTargetsIn(loop);
  }

  /** The caller is on the trail already: its next run comes after this one, or inside of it. */
  private void recur(
      Trail trail,
      Trail.Builder above,
      MethodBody body,
      ChainLink link,
      Endpoint.Passed passed,
      Completion completion,
      Search search) {
    if (trail.inParts) {
      return;
    }
    Trail again = trail.find(link.caller());
    boolean runsAfter = again.attempt != null && again.attempt.passes(link.instruction());
    if (!runsAfter) {
      int start = again.link == null ? search.start : again.link.instruction();
      Attempt attempt = search.isRetry() ? null : attempts.after(body, link, completion, false);
      runsAfter = attempt != null && start >= 0 && attempt.passes(start);
    }
    if (!runsAfter) {
      return;
    }
    Attempt.Exit way = again.attempt == null ? null : again.attempt.passage(link.instruction());
    Delay delay = way == null ? Delay.NONE : way.delay();
    boolean isPaused = way == null ? trail.paused : way.isPaused();
    search.found(
        new Repeater.Builder(
                Repeater.Kind.RECURSION, link.caller(), link.line(), again.chainFrom(link))
            .delay(
                above.delayWith(delay),
                above.delayWith(delay) == delay && way != null ? way.millis() : above.millisSoFar())
            .endpoint(passed.fromRunToRun())
            .endless(!RecursionShape.isCounted(body, link.instruction()))
            .paused(isPaused)
            .certain(above.isCertain())
            .build());
  }

  /** What follows a call, or null if the method is too large to tell. */
  Attempt walk(MethodBody body, int instruction, Completion completion, boolean isRetry) {
    return attempts.walk(body, instruction, completion, isRetry);
  }
}
