package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * The methods that a call may run, by class hierarchy analysis (Dean, Grove, Chambers: Optimization
 * of object-oriented programs using static class hierarchy analysis, ECOOP 1995).
 */
final class CallTargets {
  /** With more targets than this a call is as good as unknown. */
  private static final int MOST_TARGETS = 24;

  private final ProgramClasses classes;
  private final Map<CallSite, Optional<List<Target>>> virtual = new HashMap<>();
  private final Map<CallSite, Optional<List<Target>>> direct = new HashMap<>();

  CallTargets(ProgramClasses classes) {
    this.classes = classes;
  }

  /** A method with a body. */
  static final class Target {
    final String className;
    final MethodFacts method;

    Target(String className, MethodFacts method) {
      this.className = className;
      this.method = method;
    }
  }

  /** All methods that a call may run, or null if they are not all known. */
  List<Target> of(CallSite call, int opcode) {
    boolean isVirtual = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    Map<CallSite, Optional<List<Target>>> memo = isVirtual ? virtual : direct;
    Optional<List<Target>> known = memo.get(call);
    if (known == null) {
      known = Optional.ofNullable(isVirtual ? resolveVirtual(call) : resolveDirect(call));
      memo.put(call, known);
    }
    return known.orElse(null);
  }

  private List<Target> resolveDirect(CallSite call) {
    Target target = declared(call.owner(), call);
    return target == null || !hasBody(target) ? null : List.of(target);
  }

  private List<Target> resolveVirtual(CallSite call) {
    Target declared = declared(call.owner(), call);
    if (declared == null) {
      return null;
    }
    if (isFinal(declared)) {
      return hasBody(declared) ? List.of(declared) : null;
    }
    List<Target> targets = new ArrayList<>();
    if (hasBody(declared)) {
      targets.add(declared);
    }
    for (String subtype : allSubtypes(call.owner())) {
      Target override = inClass(subtype, call);
      if (override != null && hasBody(override)) {
        targets.add(override);
      } else if (!hasBody(declared) && override == null && isConcrete(subtype)) {
        Target inherited = declared(subtype, call);
        if (inherited == null) {
          return null;
        }
        if (hasBody(inherited)) {
          targets.add(inherited);
        }
      }
      if (targets.size() > MOST_TARGETS) {
        return null;
      }
    }
    return targets.isEmpty() ? null : targets;
  }

  private boolean isFinal(Target target) {
    return target.method.hasAccess(Opcodes.ACC_FINAL)
        || target.method.hasAccess(Opcodes.ACC_PRIVATE)
        || target.method.hasAccess(Opcodes.ACC_STATIC)
        || classes.facts(target.className).hasAccess(Opcodes.ACC_FINAL);
  }

  private boolean isConcrete(String className) {
    ClassFacts facts = classes.facts(className);
    return facts != null && !facts.hasAccess(Opcodes.ACC_ABSTRACT);
  }

  private static boolean hasBody(Target target) {
    return !target.method.hasAccess(Opcodes.ACC_ABSTRACT)
        && !target.method.hasAccess(Opcodes.ACC_NATIVE);
  }

  /** The declaration that a call names: in a class, or in the nearest of its supertypes. */
  private Target declared(String className, CallSite call) {
    Deque<String> work = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    work.add(className);
    Target withoutBody = null;
    while (!work.isEmpty()) {
      String next = work.remove();
      ClassFacts facts = seen.add(next) ? classes.facts(next) : null;
      if (facts == null) {
        continue;
      }
      Target found = inClass(next, call);
      if (found != null && hasBody(found)) {
        return found;
      }
      withoutBody = withoutBody == null ? found : withoutBody;
      work.addAll(facts.supertypes());
    }
    return withoutBody;
  }

  private Target inClass(String className, CallSite call) {
    ClassFacts facts = classes.facts(className);
    MethodFacts method = facts == null ? null : facts.method(call.name(), call.descriptor());
    return method == null ? null : new Target(className, method);
  }

  private Set<String> allSubtypes(String className) {
    Set<String> found = new HashSet<>();
    Deque<String> work = new ArrayDeque<>(classes.directSubtypes(className));
    while (!work.isEmpty()) {
      String next = work.pop();
      if (found.add(next)) {
        work.addAll(classes.directSubtypes(next));
      }
    }
    return found;
  }
}
