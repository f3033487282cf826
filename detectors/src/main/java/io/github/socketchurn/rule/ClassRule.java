package io.github.socketchurn.rule;

import java.util.function.Consumer;

/** A pattern that shows only in all methods of a class together. */
interface ClassRule {
  /** Looks at one class and hands on what it finds. */
  void check(ClassContext context, Consumer<Finding> findings);
}
