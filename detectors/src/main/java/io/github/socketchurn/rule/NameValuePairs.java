package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.flow.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;

/** Names and values that alternate in an array, as variable arguments do. */
final class NameValuePairs {
  private final MethodContext method;

  NameValuePairs(MethodContext method) {
    this.method = method;
  }

  /** Whether the first argument of a call holds a certain pair. */
  boolean has(int place, String name, String value) {
    List<Object> elements = elements(method.argument(place, 0));
    for (int k = 0; k + 1 < elements.size(); k += 2) {
      if (name.equalsIgnoreCase(String.valueOf(elements.get(k)))
          && value.equalsIgnoreCase(String.valueOf(elements.get(k + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** The elements of an array that is filled here; what is no constant is null. */
  private List<Object> elements(Value array) {
    InstructionGraph graph = method.body().graph();
    TreeMap<Integer, Object> byIndex = new TreeMap<>();
    for (int i = 0; i < graph.size(); i++) {
      List<Value> operands =
          graph.instruction(i).getOpcode() == Opcodes.AASTORE
              ? method.body().values().operands(i, 3)
              : null;
      if (operands != null && operands.get(0).equals(array) && operands.get(1).integer() != null) {
        byIndex.put(operands.get(1).integer(), operands.get(2).constant());
      }
    }
    List<Object> elements = new ArrayList<>();
    byIndex.forEach(
        (index, element) -> {
          while (elements.size() < index) {
            elements.add(null);
          }
          elements.add(element);
        });
    return elements;
  }
}
