package io.github.socketchurn.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads one line {@code role member(parameters) key=value ...} below a class or annotation heading.
 */
final class RowParser {
  private static final Map<String, Role> ROLES = roles();

  private final TypeNames types;

  RowParser(TypeNames types) {
    this.types = types;
  }

  private static Map<String, Role> roles() {
    Map<String, Role> roles = new TreeMap<>();
    for (Role role : Role.values()) {
      roles.put(role.word(), role);
    }
    return Collections.unmodifiableMap(roles);
  }

  /** One model for each member the line names, or one for the heading itself. */
  List<Model> parse(LineScanner line, Subject heading, Origin origin) throws SyntaxError {
    int start = line.column();
    String word = line.word();
    Role role = ROLES.get(word);
    if (role == null) {
      throw new SyntaxError(
          start,
          "unknown role '" + LineScanner.shown(word) + "', expected a role",
          word,
          ROLES.keySet());
    }
    line.skipSpace();
    List<String> members = members(line, heading, role, start);
    String parameters = members.isEmpty() ? null : parameters(line);
    Map<String, String> attributes =
        Map.copyOf(attributes(line, role, parameterCount(members, parameters)));
    List<Model> models = new ArrayList<>();
    for (String member : members) {
      models.add(new Model(role, heading.withMember(member), parameters, attributes, origin));
    }
    if (members.isEmpty()) {
      models.add(new Model(role, heading, null, attributes, origin));
    }
    return models;
  }

  private List<String> members(LineScanner line, Subject heading, Role role, int start)
      throws SyntaxError {
    int column = line.column();
    LineScanner ahead = line.copy();
    ahead.run(RowParser::isMemberCharacter);
    if (line.atEnd() || ahead.peek() == '=') {
      checkForm(heading, role, start);
      return List.of();
    }
    if (heading.isAnnotation()) {
      throw new SyntaxError(
          column,
          "expected key=value: a row about an annotation has no member, found " + line.found());
    }
    if (!Schema.of(role).allowsMembers()) {
      throw new SyntaxError(
          column,
          "expected key=value: '" + role.word() + "' takes no member, found " + line.found());
    }
    List<String> names = new ArrayList<>();
    do {
      names.add(memberName(line));
    } while (line.take('|'));
    if (line.peek() != '(') {
      throw new SyntaxError(
          line.column(), "expected '(' after the member, as in name(*), found " + line.found());
    }
    return names;
  }

  private static void checkForm(Subject heading, Role role, int column) throws SyntaxError {
    RoleSchema schema = Schema.of(role);
    boolean fits = heading.isAnnotation() ? schema.allowsAnnotations() : schema.allowsTypes();
    if (!fits) {
      String what = heading.isAnnotation() ? "a row about an annotation" : "a row without a member";
      throw new SyntaxError(column, "'" + role.word() + "' is not possible in " + what);
    }
  }

  private static String memberName(LineScanner line) throws SyntaxError {
    int column = line.column();
    if (line.take('*')) {
      return Model.ANY_MEMBER;
    }
    String name = line.run(c -> Character.isJavaIdentifierPart(c) || c == '-');
    if (name.isEmpty()) {
      throw new SyntaxError(column, "expected a member name, found " + line.found());
    }
    return name.equals("new") ? Model.CONSTRUCTOR : name;
  }

  private static boolean isMemberCharacter(int c) {
    return Character.isJavaIdentifierPart(c) || c == '*' || c == '|' || c == '-';
  }

  /** The parameter part of a descriptor, or null for {@code (*)}. */
  private String parameters(LineScanner line) throws SyntaxError {
    line.expect('(', "the parameters");
    line.skipSpace();
    if (line.take('*')) {
      line.skipSpace();
      line.expect(')', "the parameters");
      return null;
    }
    StringBuilder descriptor = new StringBuilder("(");
    boolean first = true;
    while (!line.take(')')) {
      if (!first) {
        line.expect(',', "the parameters");
        line.skipSpace();
      }
      int column = line.column();
      String type = line.run(c -> c != ',' && c != ')' && !Character.isWhitespace(c));
      descriptor.append(types.descriptor(type, column));
      line.skipSpace();
      first = false;
    }
    return descriptor.append(')').toString();
  }

  /** -1 if it is not known. */
  private static int parameterCount(List<String> members, String parameters) {
    return members.isEmpty() || parameters == null ? -1 : Descriptors.parameterCount(parameters);
  }

  private static Map<String, String> attributes(LineScanner line, Role role, int parameterCount)
      throws SyntaxError {
    Map<String, String> attributes = new LinkedHashMap<>();
    line.skipSpace();
    while (!line.atEnd()) {
      attribute(line, role, parameterCount, attributes);
      line.skipSpace();
    }
    for (String key : Schema.of(role).required()) {
      if (!attributes.containsKey(key)) {
        throw new SyntaxError(line.column(), "'" + role.word() + "' needs '" + key + "='");
      }
    }
    return attributes;
  }

  private static void attribute(
      LineScanner line, Role role, int parameterCount, Map<String, String> attributes)
      throws SyntaxError {
    int keyColumn = line.column();
    String key = line.run(c -> c != '=' && !Character.isWhitespace(c));
    RoleSchema schema = Schema.of(role);
    ValueKind kind = schema.kind(key);
    if (kind == null) {
      throw new SyntaxError(
          keyColumn,
          "unknown key '"
              + LineScanner.shown(key)
              + "', '"
              + role.word()
              + "' takes "
              + String.join(", ", schema.keys()),
          key,
          schema.keys());
    }
    line.expect('=', "an attribute");
    int valueColumn = line.column();
    String value = line.peek() == '"' ? line.quoted() : line.word();
    if (!kind.accepts(value)) {
      throw new SyntaxError(
          valueColumn,
          "wrong value '"
              + LineScanner.shown(value)
              + "' of '"
              + key
              + "', expected "
              + kind.expected(),
          value,
          kind.words());
    }
    checkArguments(kind, value, parameterCount, valueColumn);
    if (attributes.putIfAbsent(key, value) != null) {
      throw new SyntaxError(keyColumn, "'" + key + "' is given twice");
    }
  }

  private static void checkArguments(ValueKind kind, String value, int parameterCount, int column)
      throws SyntaxError {
    if (kind != ValueKind.ARGUMENTS || parameterCount < 0) {
      return;
    }
    int largest = ArgumentList.parse(value).largest();
    if (largest >= parameterCount) {
      throw new SyntaxError(
          column,
          "there is no argument "
              + largest
              + ": the member has "
              + parameterCount
              + ", counted from 0");
    }
  }
}
