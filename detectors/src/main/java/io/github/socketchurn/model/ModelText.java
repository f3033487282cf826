package io.github.socketchurn.model;

import java.util.Map;
import java.util.TreeMap;

/** Writes rows the way a model file does. */
final class ModelText {
  private static final Map<Character, String> PRIMITIVES =
      Map.of(
          'Z', "boolean", 'B', "byte", 'C', "char", 'S', "short", 'I', "int", 'J', "long", 'F',
          "float", 'D', "double");

  private ModelText() {}

  /** {@code open connect(java.lang.String, int) endpoint=0,1 kind=tcp}. */
  static String of(Model model) {
    StringBuilder text = new StringBuilder(model.role().word());
    if (model.member() != null) {
      text.append(' ').append(member(model.member())).append(parameters(model.parameters()));
    }
    new TreeMap<>(model.attributes())
        .forEach((key, value) -> text.append(' ').append(key).append('=').append(quoted(value)));
    return text.toString();
  }

  static String member(String name) {
    return name.equals(Model.CONSTRUCTOR) ? "new" : name;
  }

  private static String quoted(String value) {
    return value.indexOf(' ') < 0 ? value : '"' + value + '"';
  }

  /** Parameter types as they are written in Java. */
  static String parameters(String descriptor) {
    if (descriptor == null) {
      return "(*)";
    }
    StringBuilder text = new StringBuilder("(");
    int dimensions = 0;
    for (int i = 1; descriptor.charAt(i) != ')'; i++) {
      if (descriptor.charAt(i) == '[') {
        dimensions++;
        continue;
      }
      int end = descriptor.charAt(i) == 'L' ? descriptor.indexOf(';', i) : i;
      text.append(text.length() > 1 ? ", " : "")
          .append(
              end == i
                  ? PRIMITIVES.get(descriptor.charAt(i))
                  : descriptor.substring(i + 1, end).replace('/', '.'))
          .append("[]".repeat(dimensions));
      dimensions = 0;
      i = end;
    }
    return text.append(')').toString();
  }
}
