package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.Delays;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.flow.ValueNames;
import io.github.socketchurn.model.Model;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Whether the arguments of a call have the values that a row of the models asks for. */
final class ArgumentMatch {
  /** Kept this long at most, an idle connection is hardly ever used again. */
  private static final long SHORTEST_USEFUL_MILLIS = 1_000;

  private static final String ZERO = "0";

  private final MethodContext method;

  ArgumentMatch(MethodContext method) {
    this.method = method;
  }

  /** Whether a call does what a row about it says; what cannot be told does not match. */
  boolean matches(int place, CallSite call, Model row) {
    if (row.is("pairs", "yes")) {
      return new NameValuePairs(method).has(place, row.text("is", ""), row.text("equals", ""));
    }
    int arity = MethodContext.arity(call);
    for (int name : row.arguments("name", arity)) {
      if (!isNamed(method.argument(place, name), row)) {
        return false;
      }
    }
    for (int typed : row.arguments("type", arity)) {
      if (!isInstance(method.argument(place, typed), row.typeName("class"))) {
        return false;
      }
    }
    if (row.is("how", "idle-time")) {
      return isTooShort(place, call, row);
    }
    for (int value : row.arguments("value", arity)) {
      if (!hasValue(method.argument(place, value), row)) {
        return false;
      }
    }
    return isComplete(row, arity);
  }

  /** A row whose arguments the call does not have says nothing about it. */
  private static boolean isComplete(Model row, int arity) {
    for (String key : List.of("name", "type", "value")) {
      if (row.has(key) && row.arguments(key, arity).length == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isNamed(Value value, Model row) {
    if (row.has("is")) {
      Object constant = value.constant();
      return constant instanceof String && row.text("is", "").equalsIgnoreCase((String) constant);
    }
    return isField(value, row, "const");
  }

  private boolean isField(Value value, Model row, String key) {
    String field = ValueNames.staticField(method.body(), value);
    return field != null && Arrays.asList(row.words(key)).contains(field);
  }

  private boolean isInstance(Value value, String className) {
    String declared = ValueNames.declaredType(method.body(), value);
    return declared != null
        && className != null
        && method.knowledge().isSubtype(declared.replace('.', '/'), className);
  }

  private boolean hasValue(Value value, Model row) {
    if (row.has("returns")) {
      return isConstant(returnedBy(value), row.text("returns", ""));
    }
    if (row.has("value-const")) {
      return isField(value, row, "value-const");
    }
    String wanted = row.text("equals", "");
    return isConstant(value.constant(), wanted) || wanted.equals(ZERO) && isZero(value);
  }

  private static boolean isConstant(Object constant, String wanted) {
    if (constant instanceof Number && ((Number) constant).longValue() < 2) {
      boolean isOn = ((Number) constant).longValue() == 1;
      if (wanted.equals("true") || wanted.equals("false")) {
        return isOn == wanted.equals("true");
      }
    }
    return constant != null && wanted.equalsIgnoreCase(String.valueOf(constant));
  }

  /** Whether a value is made of nothing but a zero, as {@code ofMillis(0)} or a constant ZERO. */
  private boolean isZero(Value value) {
    String field = ValueNames.staticField(method.body(), value);
    if (field != null) {
      return field.substring(field.lastIndexOf('.') + 1).startsWith("ZERO");
    }
    CallSite maker = value.kind() == Value.Kind.RESULT ? method.body().callAt(value.site()) : null;
    return maker != null
        && method.isStaticCall(value.site())
        && MethodContext.arity(maker) > 0
        && isConstant(method.argument(value.site(), 0).constant(), ZERO);
  }

  private boolean isTooShort(int place, CallSite call, Model row) {
    Value value = method.argument(place, row.arguments("value", MethodContext.arity(call))[0]);
    boolean isDuration = value.constant() == null;
    Long millis =
        isDuration
            ? durationOf(value)
            : new Delays(method.body(), method.knowledge(), method.callees())
                .millis(place, row, call, "value");
    if (millis == null || millis < 0) {
      return false;
    }
    return millis == 0 ? !row.is("zero", "no-limit") : millis < SHORTEST_USEFUL_MILLIS;
  }

  private Long durationOf(Value value) {
    return new Delays(method.body(), method.knowledge(), method.callees()).durationMillis(value);
  }

  /** What a lambda, or the object of a small class, always returns; null if that is no constant. */
  private Object returnedBy(Value function) {
    if (function.kind() != Value.Kind.RESULT) {
      return null;
    }
    AbstractInsnNode maker = method.body().graph().instruction(function.site());
    if (maker instanceof InvokeDynamicInsnNode) {
      CallSite body = Lambdas.bodyOf((InvokeDynamicInsnNode) maker);
      return body == null ? null : method.callees().constant(body, Opcodes.INVOKESPECIAL);
    }
    CallSite constructor = method.body().callAt(function.site());
    return constructor != null && constructor.name().equals("<init>")
        ? method.callees().constantOf(constructor.owner())
        : null;
  }
}
