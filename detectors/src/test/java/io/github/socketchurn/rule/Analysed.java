package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.ClassFactsReader;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.snippet.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** What the rules find in a method of a snippet, copies of {@code finally} blocks included. */
final class Analysed {
  private Analysed() {}

  static List<Finding> method(Snippet snippet, String name) {
    ClassFacts facts = ClassFactsReader.read(snippet.bytes());
    MethodFacts method =
        facts.methods().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    ClassNode node = new ClassNode();
    new ClassReader(snippet.bytes()).accept(node, ClassReader.SKIP_FRAMES);
    List<Finding> findings = new ArrayList<>();
    new MethodAnalysis(snippet.knowledge(), Callees.UNKNOWN)
        .analyse(
            new ClassCode(facts, node, snippet.knowledge(), Callees.UNKNOWN),
            method,
            findings::add);
    return findings;
  }

  /** Type and priority of each finding in a method {@code m} with the given body. */
  static List<String> body(String code) {
    Snippet snippet =
        Snippet.of(
            "static final byte[] DATA = {1};",
            "Socket field;",
            "static void unknown(Consumer<Object> taker, Object value) { }",
            "Object m(String h, Consumer<Object> taker, List<Socket> list) throws Exception {",
            code,
            "}");
    return method(snippet, "m").stream()
        .map(finding -> finding.pattern() + " " + finding.priority())
        .distinct()
        .collect(Collectors.toList());
  }
}
