package io.github.socketchurn.flow;

import org.objectweb.asm.tree.analysis.Frame;

/**
 * What is known on one path at one instruction.
 *
 * @param <S> the kind of state itself
 */
interface FlowState<S> {
  /** The values of the locals and on the stack; nobody changes it. */
  Frame<Value> frame();

  /** The same state with another frame. */
  S with(Frame<Value> next);

  /** Whether two states differ in their frames at most. */
  boolean isComparable(S other);
}
