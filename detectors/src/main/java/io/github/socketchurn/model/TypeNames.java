package io.github.socketchurn.model;

import java.util.HashMap;
import java.util.Map;

/** Turns the type names of a model file into the names of class files. */
final class TypeNames {
  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "boolean", "Z", "byte", "B", "char", "C", "short", "S", "int", "I", "long", "J", "float",
          "F", "double", "D");

  /** A fixed list: what a file means must not depend on the Java release that reads it. */
  private static final String JAVA_LANG =
      "Appendable AutoCloseable Boolean Byte CharSequence Character Class ClassLoader Cloneable Comparable Double Enum"
          + " Error Exception Float IllegalArgumentException IllegalStateException Integer InterruptedException"
          + " Iterable Long Math Module ModuleLayer Number Object Process ProcessBuilder Readable Record"
          + " ReflectiveOperationException Runnable Runtime RuntimeException Short StackTraceElement StrictMath String"
          + " StringBuffer StringBuilder System Thread ThreadGroup ThreadLocal Throwable Void";

  private static final Map<String, String> JAVA_LANG_NAMES = Map.copyOf(javaLangNames());

  private final Map<String, String> simpleNames = new HashMap<>(JAVA_LANG_NAMES);

  private static Map<String, String> javaLangNames() {
    Map<String, String> names = new HashMap<>();
    for (String name : JAVA_LANG.split(" ")) {
      names.put(name, "java/lang/" + name);
    }
    return names;
  }

  /** Whether a text is a Java name, with or without dots. */
  static boolean isName(String text) {
    boolean starts = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && !starts) {
        starts = true;
      } else if (starts ? isStart(c) : isStart(c) || Character.isDigit(c)) {
        starts = false;
      } else {
        return false;
      }
    }
    return !starts;
  }

  private static boolean isStart(char c) {
    return Character.isLetter(c) || c == '_' || c == '$';
  }

  void addImport(String qualifiedName, int column) throws SyntaxError {
    int dot = qualifiedName.lastIndexOf('.');
    if (dot < 0 || !isName(qualifiedName)) {
      throw new SyntaxError(
          column,
          "expected a class with its package after 'import', found '"
              + LineScanner.shown(qualifiedName)
              + "'");
    }
    simpleNames.put(qualifiedName.substring(dot + 1), qualifiedName.replace('.', '/'));
  }

  /** Internal name of a class: qualified, imported, or of java.lang. */
  String internalName(String name, int column) throws SyntaxError {
    if (!isName(name)) {
      throw new SyntaxError(
          column, "expected a class name, found '" + LineScanner.shown(name) + "'");
    }
    if (name.indexOf('.') >= 0) {
      return name.replace('.', '/');
    }
    String known = simpleNames.get(name);
    if (known == null) {
      throw new SyntaxError(
          column,
          "unknown type '"
              + LineScanner.shown(name)
              + "', expected an imported name or one with its package",
          name,
          simpleNames.keySet());
    }
    return known;
  }

  /** Descriptor of a parameter type such as {@code int[]} or {@code InetAddress}. */
  String descriptor(String type, int column) throws SyntaxError {
    String element = type;
    StringBuilder result = new StringBuilder();
    if (element.endsWith("...")) {
      element = element.substring(0, element.length() - 3);
      result.append('[');
    }
    while (element.endsWith("[]")) {
      element = element.substring(0, element.length() - 2);
      result.append('[');
    }
    if (element.indexOf('<') >= 0) {
      throw new SyntaxError(
          column,
          "expected a type without type arguments, found '" + LineScanner.shown(type) + "'");
    }
    if (element.indexOf('/') >= 0 || element.indexOf(';') >= 0) {
      throw new SyntaxError(
          column,
          "expected a type as it is written in Java, found '" + LineScanner.shown(type) + "'");
    }
    String primitive = PRIMITIVES.get(element);
    if (primitive != null) {
      return result.append(primitive).toString();
    }
    return result.append('L').append(internalName(element, column)).append(';').toString();
  }
}
