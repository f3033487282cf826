package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.flow.FieldStore;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Origin;
import org.objectweb.asm.Opcodes;

/** An open whose connection a method stores in fields of its own object. */
final class FieldOpen {
  private final MethodContext method;
  private final LifeTime life;

  /**
   * Such an open.
   *
   * @param life of the connection beyond the fields
   */
  FieldOpen(MethodContext method, LifeTime life) {
    this.method = method;
    this.life = life;
  }

  MethodContext method() {
    return method;
  }

  /** What the method does with the connection besides storing it. */
  LifeTime life() {
    return life;
  }

  Origin origin() {
    return life.origin();
  }

  /** The store that comes first. */
  FieldStore store() {
    return life.fieldStores().iterator().next();
  }

  /** The field that it is first stored in. */
  String field() {
    return store().field();
  }

  boolean isInConstructor() {
    return method.method().name().equals("<init>");
  }

  /** Whether the field holds it connected, as far as the method goes. */
  boolean isConnected() {
    return origin().holdsDescriptor()
        || life.fieldStores().stream().anyMatch(FieldStore::isConnected);
  }

  /** Whether the method itself closes it on a path that ends normally, or hands it to others. */
  boolean isSettled() {
    return life.isHandedOver() || life.isReturned() || life.isClosedOnNormalPath();
  }

  /**
   * Where the connection itself goes into a field; the open, if only parts of it do. Compilers
   * differ in the line of an assignment that is longer than a line, so one that stores what the
   * statement opens has the line of the open.
   */
  int line() {
    int opened = origin().instruction();
    for (FieldStore store : life.fieldStores()) {
      if (isOfItsType(store.descriptor())) {
        return isAtOnce(opened, store.instruction())
            ? method.line(opened)
            : method.line(store.instruction());
      }
    }
    return method.line(opened);
  }

  private boolean isAtOnce(int opened, int stored) {
    InstructionGraph graph = method.body().graph();
    for (int i = opened + 1; i < stored; i++) {
      int opcode = graph.instruction(i).getOpcode();
      if (opcode >= 0 && opcode != Opcodes.CHECKCAST) {
        return false;
      }
    }
    return opened < stored;
  }

  private boolean isOfItsType(String descriptor) {
    return descriptor.startsWith("L")
        && method
            .knowledge()
            .isSubtype(origin().type(), descriptor.substring(1, descriptor.length() - 1));
  }
}
