package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.Loop;

/** Where a loop stands in the source. */
final class LoopLines {
  private LoopLines() {}

  /** The line of the loop statement: its first, wherever the compiler put the test. */
  static int first(MethodContext method, Loop loop) {
    int first = method.line(loop.header());
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      int line = method.line(i);
      if (line > 0 && (first < 0 || line < first)) {
        first = line;
      }
    }
    return first;
  }
}
