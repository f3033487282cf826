package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import java.util.Set;

/** What is known of the methods that a method calls, by their bodies. */
public interface Callees {
  /** Nothing is known of any. */
  Callees UNKNOWN =
      new Callees() {
        @Override
        public ParameterSummary parameter(CallSite call, int opcode, Passing passing) {
          return null;
        }

        @Override
        public ParameterSummary fields(CallSite call, int opcode, String fields) {
          return null;
        }

        @Override
        public FreshResult result(CallSite call, int opcode) {
          return null;
        }

        @Override
        public Cause failure(CallSite call, int opcode) {
          return null;
        }

        @Override
        public boolean mayPause(CallSite call, int opcode) {
          return true;
        }
      };

  /**
   * What a call does to an argument, whichever of its targets runs.
   *
   * @param opcode how it is called
   * @param passing by which argument, and what is known of the others
   * @return null if that is not known
   */
  ParameterSummary parameter(CallSite call, int opcode, Passing passing);

  /**
   * What a call does to a connection that fields of its receiver hold.
   *
   * @param fields names of the fields, separated by commas
   * @return null if that is not known
   */
  ParameterSummary fields(CallSite call, int opcode, String fields);

  /**
   * Whether a call yields a connection that it has made.
   *
   * @param opcode how it is called
   * @return null if it does not, or if that is not known
   */
  FreshResult result(CallSite call, int opcode);

  /**
   * Whether a call yields a client that it has built for its caller, or an object with such a
   * client in its fields.
   *
   * @param opcode how it is called
   * @return null if it does not, or if that is not known
   */
  default MadeClient client(CallSite call, int opcode) {
    return null;
  }

  /**
   * Whether a call yields a builder of clients to which no pool was given.
   *
   * @param model of the client, which tells what gives a pool
   */
  default boolean yieldsPlainBuilder(CallSite call, int opcode, Model model) {
    return false;
  }

  /** Whether a call may yield what a field holds; false also if that is not known. */
  default boolean yieldsField(CallSite call, int opcode) {
    return false;
  }

  /** Where a call makes the TLS context or factory that it yields, or null. */
  default MadeTls tls(CallSite call, int opcode) {
    return null;
  }

  /**
   * What a call does to a part of an exchange, whichever of its targets runs.
   *
   * @param argument 0-based
   * @param given what part it is
   * @return null if that is not known
   */
  default ExchangeSummary exchange(
      CallSite call, int opcode, int argument, Exchange question, Value given) {
    return null;
  }

  /** The constant that a called method always returns, or null; flags are 0 and 1. */
  default Object constant(CallSite call, int opcode) {
    return null;
  }

  /** The constant that the only method of a class always returns, or null. */
  default Object constantOf(String className) {
    return null;
  }

  /** Whether a called method may go round a loop, also if nothing is known of it. */
  default boolean mayLoop(CallSite call, int opcode) {
    return true;
  }

  /**
   * The likeliest exception that a call lets through.
   *
   * @return NONE if it cannot fail in practice, null if that is not known
   */
  Cause failure(CallSite call, int opcode);

  /**
   * Whether a call may delay its caller, or stop what its caller repeats: by an exception, by
   * closing something, or by changing what a loop tests.
   *
   * @return true if that is not known
   */
  boolean mayPause(CallSite call, int opcode);

  /**
   * How long a call delays its caller at least.
   *
   * @return null if it does not, or if that is not known
   */
  default CalleeDelay delay(CallSite call, int opcode) {
    return null;
  }

  /**
   * Whether a call may throw, on purpose, while a response that it is given stays open: a check.
   *
   * @return false if it does not, or if that is not known
   */
  default boolean refuses(CallSite call, int opcode, Passing passing) {
    return false;
  }

  /**
   * The fields that a call may store to, named as in {@code package/Class.field}.
   *
   * @return empty if none, or if that is not known
   */
  default Set<String> stores(CallSite call, int opcode) {
    return Set.of();
  }

  /**
   * The parameters of a constructor that a field of the new object depends on.
   *
   * @return null if it depends on anything else, or if that is not known
   */
  default int[] filling(CallSite constructor, String field) {
    return null;
  }
}
