package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.flow.ValueNames;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * A value together with the body that computes it. It is traced through boxes, final fields of the
 * class that are initialised in one place, and parameters whose arguments are known.
 */
final class Known {
  private static final int HOPS = 12;
  private static final String BOXES = "java/lang/";
  private static final Set<String> BOXING =
      Set.of("valueOf", "intValue", "longValue", "shortValue", "booleanValue");

  private final CallContext context;
  private final Value value;

  Known(CallContext context, Value value) {
    this.context = context;
    this.value = value;
  }

  MethodBody body() {
    return context.body();
  }

  CallContext context() {
    return context;
  }

  Value value() {
    return value;
  }

  /** The same value at the place that first yields it. */
  Known traced() {
    Known current = this;
    for (int hops = 0; hops < HOPS; hops++) {
      Known earlier = current.earlier();
      if (earlier == null) {
        return current;
      }
      current = earlier;
    }
    return current;
  }

  private Known earlier() {
    if (value.kind() == Value.Kind.PARAMETER) {
      return context.parameter(value.site());
    }
    if (value.kind() != Value.Kind.RESULT) {
      return null;
    }
    AbstractInsnNode insn = body().graph().instruction(value.site());
    if (insn instanceof FieldInsnNode) {
      FieldInsnNode field = (FieldInsnNode) insn;
      boolean isOwn = field.owner.equals(context.code().facts().name());
      return isOwn ? context.code().constant(field.name) : null;
    }
    CallSite call = body().callAt(value.site());
    return call != null && isBoxing(call)
        ? new Known(context, CallArguments.of(body(), value.site(), boxed(call)))
        : null;
  }

  private static boolean isBoxing(CallSite call) {
    if (!call.owner().startsWith(BOXES) || !BOXING.contains(call.name())) {
      return false;
    }
    Type[] types = Type.getArgumentTypes(call.descriptor());
    return types.length == 0 || types.length == 1 && types[0].getSort() < Type.ARRAY;
  }

  private static int boxed(CallSite call) {
    return call.name().equals("valueOf") ? 0 : CallArguments.RECEIVER;
  }

  /** The number, or 1 and 0 for true and false; null if it cannot be told. */
  Long number() {
    Known origin = traced();
    Object constant = origin.constant();
    if (constant instanceof Integer || constant instanceof Long) {
      return ((Number) constant).longValue();
    }
    if (constant instanceof Boolean) {
      return (Boolean) constant ? 1L : 0L;
    }
    return null;
  }

  /** The constant string, or the number as a text; null if it cannot be told. */
  String text() {
    Object constant = traced().constant();
    return constant == null ? null : constant.toString();
  }

  private Object constant() {
    if (value.constant() != null) {
      return value.constant();
    }
    String field = ValueNames.staticField(body(), value);
    if (field == null) {
      return null;
    }
    if (field.equals("java.lang.Boolean.TRUE") || field.equals("java.lang.Boolean.FALSE")) {
      return field.endsWith("TRUE");
    }
    FieldInsnNode insn = (FieldInsnNode) body().graph().instruction(value.site());
    return insn.owner.equals(context.code().facts().name())
        ? context.code().literal(insn.name)
        : null;
  }

  /** The static field of another class that the value is read from, or null. */
  String staticField() {
    Known origin = traced();
    return ValueNames.staticField(origin.body(), origin.value);
  }

  /** The call that makes the value, or null. */
  CallSite maker() {
    return value.kind() == Value.Kind.RESULT ? body().callAt(value.site()) : null;
  }

  /** Whether it depends on a parameter of which no argument is known. */
  boolean isOpen() {
    Known origin = traced();
    return origin.value.kind() == Value.Kind.PARAMETER && !origin.context.isInitialiser();
  }
}
