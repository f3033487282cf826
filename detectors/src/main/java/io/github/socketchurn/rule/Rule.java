package io.github.socketchurn.rule;

import java.util.function.Consumer;

/** One or two closely related patterns: what counts, what does not, and how bad it is. */
interface Rule {
  /** Looks at one method and hands on what it finds. */
  void check(MethodContext method, Consumer<Finding> findings);
}
