package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.FieldFlow;
import io.github.socketchurn.flow.FieldStore;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.model.Role;
import io.github.socketchurn.program.FieldScopes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** All that rules may ask about one class and the code that shares its private fields. */
final class ClassContext {
  private final ClassFacts facts;
  private final List<MethodContext> methods;
  private final FieldScopes scopes;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final FieldFlow flow;
  private final Map<MethodNode, Optional<MethodBody>> bodies = new IdentityHashMap<>();

  ClassContext(
      ClassFacts facts,
      List<MethodContext> methods,
      FieldScopes scopes,
      ApiKnowledge knowledge,
      Callees callees) {
    this.facts = facts;
    this.methods = methods;
    this.scopes = scopes;
    this.knowledge = knowledge;
    this.callees = callees;
    this.flow = new FieldFlow(knowledge, callees);
  }

  ClassFacts facts() {
    return facts;
  }

  String className() {
    return facts.name();
  }

  /** The methods of the class that are analysed. */
  List<MethodContext> methods() {
    return methods;
  }

  FieldScopes scopes() {
    return scopes;
  }

  ApiKnowledge knowledge() {
    return knowledge;
  }

  Callees callees() {
    return callees;
  }

  FieldFlow flow() {
    return flow;
  }

  /** The classes that share private members with this one. */
  List<String> nest() {
    List<String> nest = scopes.nestOf(className());
    return nest == null ? List.of(className()) : nest;
  }

  /** A method made ready for analysis, or null if that is not possible. */
  MethodBody body(String className, MethodNode method) {
    return method.instructions.size() == 0
        ? null
        : bodies.computeIfAbsent(method, m -> prepare(className, m)).orElse(null);
  }

  private Optional<MethodBody> prepare(String className, MethodNode method) {
    try {
      return Optional.ofNullable(flow.prepare(className, method));
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return Optional.empty();
    }
  }

  /** The opens of this class whose connections go into its own fields. */
  List<FieldOpen> fieldOpens() {
    List<FieldOpen> opens = new ArrayList<>();
    for (MethodContext method : methods) {
      for (LifeTime life : storesIntoOwnField(method) ? method.lives() : List.<LifeTime>of()) {
        FieldOpen open = life.isKeptSomewhere() ? fieldOpen(method, life) : null;
        if (open != null) {
          opens.add(open);
        }
      }
    }
    return opens;
  }

  private FieldOpen fieldOpen(MethodContext method, LifeTime life) {
    try {
      LifeTime beyond = flow.beyondFields(method.body(), life.origin());
      boolean isOwn = beyond.fieldStores().stream().allMatch(this::isOfNest);
      return isOwn && !beyond.fieldStores().isEmpty() ? new FieldOpen(method, beyond) : null;
    } catch (BudgetExceededException givenUp) {
      return null;
    }
  }

  /** Whether a store goes into an instance field that only this class and its nest touch. */
  private boolean isOfNest(FieldStore store) {
    return FieldScopes.isSameNest(className(), store.owner())
        && scopes.field(store.owner(), store.field()) != null;
  }

  private boolean storesIntoOwnField(MethodContext method) {
    for (AbstractInsnNode insn : method.body().graph().method().instructions) {
      if (insn.getOpcode() == Opcodes.PUTFIELD
          && FieldScopes.isSameNest(className(), ((FieldInsnNode) insn).owner)
          && ((FieldInsnNode) insn).desc.startsWith("L")) {
        return true;
      }
    }
    return false;
  }

  /** Whether something can be closed, by what is known of its type. */
  boolean isClosable(String type) {
    return knowledge.isSubtype(type, "java/lang/AutoCloseable")
        || knowledge.has(Role.CLOSE, new CallSite(type, "close", "()V"));
  }
}
