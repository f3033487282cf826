package io.github.socketchurn.rule;

/** What a place has to do with a finding; the texts stand in the resource bundle of witnesses. */
public enum StepRole {
  LOOP("loop"),
  REPEATING_CALL("repeating-call"),
  RECURSION("recursion"),
  ENTRY("entry"),
  CALLED_AT("called-at"),
  RUN_AT("run-at"),
  OPENED_AT("opened-at"),
  LEAKS_AT("leaks-at"),
  OVERWRITTEN_AT("overwritten-at"),
  LOST_AT("lost-at"),
  THROWS_AT("throws-at"),
  CONNECT_FAILS_AT("connect-fails-at"),
  SWALLOWED_AT("swallowed-at"),
  CONNECTED_AT("connected-at"),
  DISCARDED_AT("client-discarded-at"),
  TLS_USED_AT("tls-used-at"),
  DROPPED_AT("response-dropped-at"),
  STORED_AT("stored-at"),
  REPLACED_AT("replaced-at"),
  FIRST_OPENED_AT("first-opened-at"),
  RUNS_AGAIN("runs-again"),
  THROTTLE("throttle"),
  LINGER_SET_AT("linger-set-at"),
  BOUND_AT("bound-at"),
  LISTENER_OPTION_AT("listener-option-at"),
  ACCEPT_FAILURE_CAUGHT_AT("accept-failure-caught-at"),
  LOCAL_CONNECT_AT("local-connect-at"),
  PORT_CLOSED_AT("port-closed-at"),
  PORT_READ_AT("port-read-at"),
  PORT_HANDED_ON_AT("port-handed-on-at");

  private final String key;

  StepRole(String key) {
    this.key = key;
  }

  /** Key of the text in the resource bundle. */
  public String key() {
    return key;
  }
}
