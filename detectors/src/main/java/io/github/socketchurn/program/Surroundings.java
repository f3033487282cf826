package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.MethodBody;
import java.util.List;

/** What the rest of the program tells about a method: who runs it again, what its calls open. */
public interface Surroundings {
  /** Nothing is known of any method. */
  Surroundings NONE =
      new Surroundings() {
        @Override
        public List<Repeater> repeatersOf(MethodRef method) {
          return List.of();
        }

        @Override
        public List<Repeater> repeatersOf(Seed seed) {
          return List.of();
        }

        @Override
        public boolean mayBeRunByCallback(MethodRef method) {
          return false;
        }

        @Override
        public OpenPlace openedBy(CallSite call, int opcode, String kind) {
          return null;
        }

        @Override
        public MethodBody bodyOf(MethodRef method) {
          return null;
        }

        @Override
        public MethodFacts sourceMethodOf(MethodRef method) {
          return method.method();
        }

        @Override
        public boolean isTest(MethodRef method) {
          return false;
        }
      };

  /** What runs a method again and again, however its runs end; the shortest chains first. */
  List<Repeater> repeatersOf(MethodRef method);

  /** What repeats a method after one of its runs has ended in a certain way. */
  List<Repeater> repeatersOf(Seed seed);

  /** Whether a callback, told of a connection that has failed or ended, may run a method. */
  boolean mayBeRunByCallback(MethodRef method);

  /**
   * The open behind a call that yields a connection which a method of the program has made.
   *
   * @param kind of the connection
   * @return null if it cannot be told
   */
  OpenPlace openedBy(CallSite call, int opcode, String kind);

  /** The body of a method, or null if it cannot be had. */
  MethodBody bodyOf(MethodRef method);

  /** The method of the source; for the body of a lambda the method that holds it. */
  MethodFacts sourceMethodOf(MethodRef method);

  /** Whether a method belongs to test code. */
  boolean isTest(MethodRef method);
}
