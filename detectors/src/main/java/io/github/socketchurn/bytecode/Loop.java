package io.github.socketchurn.bytecode;

import java.util.BitSet;

/** A loop of the instruction graph: its header and all instructions that repeat. */
public final class Loop {
  private final int header;
  private final BitSet body;
  private Loop parent;

  Loop(int header, BitSet body) {
    this.header = header;
    this.body = body;
  }

  void join(BitSet more) {
    body.or(more);
  }

  void nestIn(Loop outer) {
    parent = outer;
  }

  /** The instruction at which every iteration starts. */
  public int header() {
    return header;
  }

  public boolean contains(int instruction) {
    return body.get(instruction);
  }

  /** Whether all of another loop lies in this one; false for the loop itself. */
  public boolean encloses(Loop inner) {
    for (Loop loop = inner.parent; loop != null; loop = loop.parent) {
      if (loop == this) {
        return true;
      }
    }
    return false;
  }

  /** The next loop outwards, or null. */
  public Loop parent() {
    return parent;
  }

  /** First instruction of the loop at or after an index, or -1. */
  public int next(int from) {
    return body.nextSetBit(from);
  }

  int size() {
    return body.cardinality();
  }

  boolean covers(Loop other) {
    BitSet rest = (BitSet) other.body.clone();
    rest.andNot(body);
    return rest.isEmpty();
  }
}
