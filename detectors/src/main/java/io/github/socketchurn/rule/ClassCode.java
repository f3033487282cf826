package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The code of one class: what rules ask about the methods and constants beside a method. */
final class ClassCode {
  private final ClassFacts facts;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final Map<String, MethodNode> methods = new HashMap<>();
  private final Map<String, FieldNode> fields = new HashMap<>();
  private final Map<String, Optional<MethodBody>> bodies = new HashMap<>();
  private final Map<String, Optional<Known>> constants = new HashMap<>();

  ClassCode(ClassFacts facts, ClassNode node, ApiKnowledge knowledge, Callees callees) {
    this.facts = facts;
    this.knowledge = knowledge;
    this.callees = callees;
    for (MethodNode method : node.methods) {
      methods.put(method.name + method.desc, method);
    }
    for (FieldNode field : node.fields) {
      fields.put(field.name, field);
    }
  }

  ClassFacts facts() {
    return facts;
  }

  /** The instructions of a method. */
  MethodNode node(MethodFacts method) {
    return methods.get(method.name() + method.descriptor());
  }

  /** A method made ready for analysis, or null if it has no body or is too large. */
  MethodBody body(MethodFacts method) {
    String key = method.name() + method.descriptor();
    Optional<MethodBody> known = bodies.get(key);
    if (known == null) {
      known = Optional.ofNullable(prepare(methods.get(key)));
      bodies.put(key, known);
    }
    return known.orElse(null);
  }

  private MethodBody prepare(MethodNode node) {
    if (node == null || node.instructions.size() == 0) {
      return null;
    }
    try {
      MethodBody body = new MethodBody(facts.name(), node, knowledge, callees, new Budget());
      return body.graph().hasSubroutines() ? null : body;
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
  }

  /** What a final field of the class holds for good, or null if that cannot be told. */
  Known constant(String field) {
    Optional<Known> known = constants.get(field);
    if (known == null) {
      known = Optional.ofNullable(initialValue(fields.get(field)));
      constants.put(field, known);
    }
    return known.orElse(null);
  }

  /** Only one place of all initialisers or constructors may store it. */
  private Known initialValue(FieldNode field) {
    if (field == null || (field.access & Opcodes.ACC_FINAL) == 0) {
      return null;
    }
    boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
    Known found = null;
    for (MethodFacts method : facts.methods()) {
      boolean initialises = method.name().equals(isStatic ? "<clinit>" : "<init>");
      MethodBody body = initialises ? body(method) : null;
      for (int i = 0; body != null && i < body.graph().size(); i++) {
        if (!stores(body.graph().instruction(i), field) || !body.values().isReached(i)) {
          continue;
        }
        if (found != null) {
          return null;
        }
        List<Value> stored = body.values().operands(i, 1);
        found = new Known(CallContext.ofInitialiser(this, body), stored.get(0));
      }
    }
    return found;
  }

  private boolean stores(AbstractInsnNode insn, FieldNode field) {
    boolean isStore = insn.getOpcode() == Opcodes.PUTSTATIC || insn.getOpcode() == Opcodes.PUTFIELD;
    return isStore
        && ((FieldInsnNode) insn).owner.equals(facts.name())
        && ((FieldInsnNode) insn).name.equals(field.name);
  }

  /** The value that the class file itself gives a final field, or null. */
  Object literal(String field) {
    FieldNode node = fields.get(field);
    return node == null || (node.access & Opcodes.ACC_FINAL) == 0 ? null : node.value;
  }

  /** The methods of the class that call one of its methods. */
  List<MethodFacts> callersOf(MethodFacts callee) {
    List<MethodFacts> callers = new ArrayList<>();
    for (MethodFacts method : facts.methods()) {
      boolean calls =
          method.calls().stream()
              .anyMatch(
                  call ->
                      call.owner().equals(facts.name())
                          && call.name().equals(callee.name())
                          && call.descriptor().equals(callee.descriptor()));
      if (calls) {
        callers.add(method);
      }
    }
    return callers;
  }
}
