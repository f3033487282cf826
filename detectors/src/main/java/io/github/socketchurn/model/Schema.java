package io.github.socketchurn.model;

import static io.github.socketchurn.model.ValueKind.ARGUMENTS;
import static io.github.socketchurn.model.ValueKind.INTEGER;
import static io.github.socketchurn.model.ValueKind.MEMBER;
import static io.github.socketchurn.model.ValueKind.MEMBERS;
import static io.github.socketchurn.model.ValueKind.TEXT;
import static io.github.socketchurn.model.ValueKind.TRUE_FALSE;
import static io.github.socketchurn.model.ValueKind.TYPE;
import static io.github.socketchurn.model.ValueKind.WORD;
import static io.github.socketchurn.model.ValueKind.WORDS;
import static io.github.socketchurn.model.ValueKind.YES_NO;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The attributes of every role. docs/model-format.md explains them to users; a test compares the
 * two.
 */
final class Schema {
  /** Every row may name the first Java release that has its member. */
  static final String SINCE = "since";

  /** Says that not the class of the row but generated subtypes of it have the member. */
  static final String DECLARED = "declared";

  private static final String[] TIME_UNITS = {
    "ns", "us", "ms", "s", "min", "h", "d", "duration", "receiver"
  };

  private static final Map<Role, RoleSchema> SCHEMAS = Collections.unmodifiableMap(build());

  private Schema() {}

  static RoleSchema of(Role role) {
    return SCHEMAS.get(role);
  }

  private static Map<Role, RoleSchema> build() {
    Map<Role, RoleSchema> schemas = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      schemas.put(role, new RoleSchema().with(SINCE, INTEGER).with(DECLARED, "subtypes"));
    }
    connections(schemas);
    values(schemas);
    pools(schemas);
    options(schemas);
    keepAlive(schemas);
    control(schemas);
    frames(schemas);
    return schemas;
  }

  private static void connections(Map<Role, RoleSchema> schemas) {
    schemas
        .get(Role.OPEN)
        .requires("kind")
        .with("kind", WORD)
        .with("connects", "yes", "later", "bind", "peer", "lazy", "no")
        .with("endpoint", ARGUMENTS)
        .with("portless", MEMBERS)
        .with("provider", "unknown")
        .with("timeouts", MEMBERS)
        .with("exhausted", MEMBERS)
        .with("local-address", ARGUMENTS)
        .with("local-port", ARGUMENTS)
        .with("holds", "descriptor")
        .with("result", "new", "return", "future", "callback", "none")
        .with("handshake", "lazy", "eager")
        .with("nullable", YES_NO)
        .with("churn", YES_NO)
        .with("async", YES_NO);
    schemas
        .get(Role.CONNECT)
        .with("endpoint", ARGUMENTS)
        .with("timeout", ARGUMENTS)
        .with("kind", "connect", "filter", "finish")
        .with("async", YES_NO);
    schemas
        .get(Role.LOCAL_BIND)
        .with("address", ARGUMENTS)
        .with("port", ARGUMENTS)
        .with("listens", YES_NO);
    schemas
        .get(Role.CLOSE)
        .with("kind", WORD)
        .with("effect", "close", "half", "none", "release", "abort", "wait", "evict");
    schemas
        .get(Role.CLOSE_HELPER)
        .requires("closes")
        .with("closes", ARGUMENTS)
        .with("quiet", YES_NO)
        .with("effect", "close", "half", "none", "release", "abort", "wait", "consume");
  }

  private static void values(Map<Role, RoleSchema> schemas) {
    schemas
        .get(Role.WRAP)
        .requires("of")
        .with("of", ARGUMENTS)
        .with("closes", "yes", "no", "autoclose", "same", "reuse", "origin")
        .with("autoclose", ARGUMENTS)
        .with("into", "receiver")
        .with("fresh", YES_NO)
        .with("nullable", YES_NO)
        .with("io", YES_NO)
        .with("throws", YES_NO);
    schemas.get(Role.NO_IO).with("throws", YES_NO);
    schemas.get(Role.USES).alsoTypes().with("args", ARGUMENTS);
    schemas.get(Role.KEEPS).alsoTypes().with("args", ARGUMENTS);
    schemas
        .get(Role.STATE_TEST)
        .requires("on")
        .with("on", ARGUMENTS)
        .with("when-open", TRUE_FALSE)
        .with("when-closed", TRUE_FALSE)
        .with("when-null", TRUE_FALSE);
    schemas.get(Role.ADDRESS).with("from", ARGUMENTS);
    schemas.get(Role.ELEMENT).with("walk", YES_NO).with("test", YES_NO).with("of", ARGUMENTS);
    schemas
        .get(Role.OWNERSHIP)
        .requires("effect")
        .notMembers()
        .alsoTypes()
        .alsoAnnotations()
        .with("effect", "caller-owns", "owns", "borrows", "closes", "aliases");
  }

  private static void pools(Map<Role, RoleSchema> schemas) {
    schemas.get(Role.POOLED).with("kind", WORD).with("returns-on", WORD).with("nullable", YES_NO);
    schemas
        .get(Role.CLIENT)
        .requires("kind")
        .with("kind", WORD)
        .with("owns", WORDS)
        .with("weight", "heavy", "medium", "light")
        .with("how", "factory", "build", "new")
        .with("cache", "own", "jvm")
        .with("network", YES_NO)
        .with("result", "return", "future", "callback")
        .with("shared-if", ARGUMENTS)
        .with("safe-if-chain", WORDS)
        .with("safe-if-builder-from", MEMBERS)
        .with("close-since", INTEGER);
    schemas.get(Role.SHARES_POOL).requires("arg").with("arg", ARGUMENTS).with("kind", WORD);
    schemas
        .get(Role.RESPONSE)
        .with("kind", WORD)
        .with("drains", YES_NO)
        .with("holds", "lease", "none")
        .with("handler", ARGUMENTS)
        .with("of", ARGUMENTS)
        .with("result", "return", "future", "callback");
    schemas.get(Role.CONSUMES).requires("of").with("of", ARGUMENTS).with("closes", YES_NO);
  }

  private static void options(Map<Role, RoleSchema> schemas) {
    schemas
        .get(Role.LINGER)
        .requires("value")
        .repeatable()
        .with("value", ARGUMENTS)
        .with("on", ARGUMENTS)
        .with("option", ARGUMENTS)
        .with("const", MEMBER)
        .with("name", ARGUMENTS)
        .with("is", TEXT)
        .with("abort", "true")
        .with("unit", TIME_UNITS)
        .with("unit-arg", ARGUMENTS)
        .with("zero", MEMBERS)
        .with("off", "negative", "false", "none");
    schemas
        .get(Role.REUSE_ADDRESS)
        .requires("value")
        .repeatable()
        .with("value", ARGUMENTS)
        .with("option", ARGUMENTS)
        .with("const", MEMBER)
        .with("name", ARGUMENTS)
        .with("is", TEXT)
        .with("side", "client", "server");
    schemas
        .get(Role.TLS_CONTEXT)
        .requires("kind")
        .with("kind", "context", "factory", "init", "use")
        .with("of", ARGUMENTS)
        .with("cached", YES_NO);
    schemas
        .get(Role.SAFE)
        .requires("why")
        .alsoTypes()
        .alsoAnnotations()
        .with("why", TEXT)
        .with("kind", WORD);
  }

  private static void keepAlive(Map<Role, RoleSchema> schemas) {
    schemas
        .get(Role.KEEPALIVE_OFF)
        .requires("how")
        .repeatable()
        .with(
            "how",
            "header",
            "property",
            "strategy",
            "flag",
            "disconnect",
            "evict",
            "idle-time",
            "pool-size",
            "tls-factory")
        .with("name", ARGUMENTS)
        .with("is", TEXT)
        .with("value", ARGUMENTS)
        .with("equals", TEXT)
        .with("value-const", MEMBERS)
        .with("unit", TIME_UNITS)
        .with("unit-arg", ARGUMENTS)
        .with("off", "zero")
        .with("type", ARGUMENTS)
        .with("class", TYPE)
        .with("const", MEMBER)
        .with("returns", TEXT)
        .with("side", "client", "server")
        .with("pairs", YES_NO)
        .with("unless", WORD);
  }

  private static void control(Map<Role, RoleSchema> schemas) {
    schemas
        .get(Role.RUNS_LAMBDA)
        .requires("arg", "mult")
        .repeatable()
        .with("arg", ARGUMENTS)
        .with(
            "mult",
            "per-element",
            "per-comparison",
            "per-request",
            "per-message",
            "per-connection",
            "per-access",
            "repeats",
            "once",
            "once-per-thread",
            "once-per-key",
            "at-most-once",
            "retry")
        .with("kind", WORD)
        .with("async", YES_NO)
        .with("lazy", YES_NO)
        .with("delay", ARGUMENTS)
        .with("period", ARGUMENTS)
        .with("unit", TIME_UNITS)
        .with("unit-arg", ARGUMENTS);
    schemas
        .get(Role.THROTTLE)
        .requires("kind")
        .with("kind", "sleep", "wait", "rate", "permit", "work", "yield", "none")
        .with("length", ARGUMENTS)
        .with("unit", TIME_UNITS)
        .with("unit-arg", ARGUMENTS)
        .with("extra-nanos", ARGUMENTS)
        .with("until", ARGUMENTS);
  }

  private static void frames(Map<Role, RoleSchema> schemas) {
    schemas
        .get(Role.HOT_ENTRY)
        .requires("kind")
        .alsoTypes()
        .alsoAnnotations()
        .with("kind", WORD)
        .with("on", "method", "type", "methods", "parameter", "annotation")
        .with("unless", MEMBERS)
        .with("period", WORDS)
        .with("cron", WORD)
        .with("unit", TIME_UNITS)
        .with("unit-from", WORD);
    schemas.get(Role.TEST_FRAMEWORK).notMembers().alsoTypes().alsoAnnotations();
    schemas
        .get(Role.LIFE_CYCLE)
        .requires("phase")
        .alsoTypes()
        .alsoAnnotations()
        .with("phase", "start", "stop", "factory", "request")
        .with("unless", MEMBERS)
        .with("scope", "singleton", "other");
  }
}
