package io.github.socketchurn.rule;

/** The bug patterns; the constants are the types that reports and filters name. */
public enum Pattern {
  SOCK_OPEN_IN_LOOP,
  SOCK_HTTP_CLIENT_PER_CALL,
  SOCK_NOT_CLOSED,
  SOCK_NOT_CLOSED_ON_EXCEPTION,
  SOCK_LINGER_ZERO
}
