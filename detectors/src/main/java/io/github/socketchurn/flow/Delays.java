package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** How long the calls of a method delay it, as far as the models and the constants tell. */
public final class Delays {
  private static final String TIME_UNIT = "java/util/concurrent/TimeUnit";

  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final Map<Integer, Optional<CalleeDelay>> helpers = new HashMap<>();

  public Delays(MethodBody body, ApiKnowledge knowledge, Callees callees) {
    this.body = body;
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /** The delay that an instruction makes; waiting for work is none. */
  public Delay at(int index) {
    CallSite call = body.callAt(index);
    Model row = call == null ? null : knowledge.find(Role.THROTTLE, call);
    if (row == null) {
      CalleeDelay helper = helperAt(index, call);
      return helper == null ? Delay.NONE : helper.delay();
    }
    switch (row.text("kind", "sleep")) {
      case "work":
      case "yield":
      case "none":
        return Delay.NONE;
      case "wait":
        // Waiting for something to happen, without a time limit, has no length of its own.
        return row.has("length") ? delay(index, row, call) : Delay.NONE;
      default:
        return delay(index, row, call);
    }
  }

  private Delay delay(int index, Model row, CallSite call) {
    Long millis = millis(index, row, call, "length");
    return millis == null ? Delay.UNKNOWN : Delay.ofMillis(millis);
  }

  /** Whether an instruction pauses a retry, if only by waiting for something to happen. */
  public boolean pausesAt(int index) {
    CallSite call = body.callAt(index);
    Model row = call == null ? null : knowledge.find(Role.THROTTLE, call);
    if (row == null) {
      CalleeDelay helper = helperAt(index, call);
      return helper != null && helper.pauses();
    }
    String kind = row.text("kind", "sleep");
    return !kind.equals("yield") && !kind.equals("none");
  }

  /** What a method of the program that is called here does to its caller's time, or null. */
  private CalleeDelay helperAt(int index, CallSite call) {
    if (call == null || !knowledge.of(call).isEmpty()) {
      return null;
    }
    Optional<CalleeDelay> known = helpers.get(index);
    if (known == null) {
      CalleeDelay helper = callees.delay(call, body.graph().instruction(index).getOpcode());
      known = Optional.ofNullable(helper).map(h -> h.at(argument -> operand(index, argument)));
      helpers.put(index, known);
    }
    return known.orElse(null);
  }

  /** The length of a delay in milliseconds, or null if there is none or it cannot be told. */
  public Long millisAt(int index) {
    CallSite call = body.callAt(index);
    Model row = call == null ? null : knowledge.find(Role.THROTTLE, call);
    if (row == null) {
      CalleeDelay helper = helperAt(index, call);
      return helper == null ? null : helper.millis();
    }
    return millis(index, row, call, "length");
  }

  /**
   * The milliseconds that an attribute of a row names as an argument of a call.
   *
   * @param key such as {@code length}, {@code period} or {@code delay}
   * @return null if it cannot be told
   */
  public Long millis(int index, Model row, CallSite call, String key) {
    int arguments = Type.getArgumentTypes(call.descriptor()).length;
    int[] length = row.arguments(key, arguments);
    if (length.length == 0) {
      return null;
    }
    Value value = operand(index, length[0]);
    String unit = row.text("unit", "ms");
    if (unit.equals("duration")) {
      return durationMillis(value);
    }
    TimeUnit scale = unitOf(index, row, unit, arguments);
    if (scale == null) {
      return null;
    }
    if (value.constant() instanceof Number) {
      return scale.toMillis(((Number) value.constant()).longValue());
    }
    Long converted = convertedMillis(value);
    return converted == null || scale != TimeUnit.MILLISECONDS ? null : converted;
  }

  /** The unit of the length of a delay, or null if it cannot be told. */
  TimeUnit unitAt(int index, Model row, int arguments) {
    return row.is("unit", "duration")
        ? null
        : unitOf(index, row, row.text("unit", "ms"), arguments);
  }

  private TimeUnit unitOf(int index, Model row, String unit, int arguments) {
    int[] unitArgument = row.arguments("unit-arg", arguments);
    if (unitArgument.length > 0) {
      return enumUnit(operand(index, unitArgument[0]));
    }
    return unit.equals("receiver")
        ? enumUnit(operand(index, CallArguments.RECEIVER))
        : TimeUnits.named(unit);
  }

  /** The unit that a value of the enum names, or null if it cannot be told. */
  private TimeUnit enumUnit(Value value) {
    if (value.kind() != Value.Kind.RESULT) {
      return null;
    }
    AbstractInsnNode maker = body.graph().instruction(value.site());
    if (maker.getOpcode() == Opcodes.GETSTATIC && ((FieldInsnNode) maker).owner.equals(TIME_UNIT)) {
      return TimeUnit.valueOf(((FieldInsnNode) maker).name);
    }
    return null;
  }

  /** The milliseconds that {@code TimeUnit.X.toMillis(constant)} yields, or null. */
  private Long convertedMillis(Value value) {
    CallSite maker = value.kind() == Value.Kind.RESULT ? body.callAt(value.site()) : null;
    if (maker == null || !maker.name().equals("toMillis")) {
      return null;
    }
    Value receiver = CallArguments.of(body, value.site(), CallArguments.RECEIVER);
    if (!maker.owner().equals(TIME_UNIT)) {
      return durationMillis(receiver);
    }
    TimeUnit unit = enumUnit(receiver);
    Object length = CallArguments.of(body, value.site(), 0).constant();
    return unit == null || !(length instanceof Number)
        ? null
        : (Long) unit.toMillis(((Number) length).longValue());
  }

  /** The length of a {@code Duration.ofX(constant)}, or null. */
  public Long durationMillis(Value value) {
    if (value.kind() != Value.Kind.RESULT) {
      return null;
    }
    AbstractInsnNode maker = body.graph().instruction(value.site());
    if (!(maker instanceof MethodInsnNode)) {
      return null;
    }
    MethodInsnNode call = (MethodInsnNode) maker;
    List<Value> operands = body.values().operands(value.site(), 1);
    TimeUnit unit = durationUnit(call.name);
    if (unit == null || !call.desc.startsWith("(J)") || operands == null) {
      return null;
    }
    Object constant = operands.get(0).constant();
    return constant instanceof Number ? unit.toMillis(((Number) constant).longValue()) : null;
  }

  private static TimeUnit durationUnit(String factory) {
    switch (factory) {
      case "ofNanos":
        return TimeUnit.NANOSECONDS;
      case "ofMillis":
        return TimeUnit.MILLISECONDS;
      case "ofSeconds":
        return TimeUnit.SECONDS;
      case "ofMinutes":
        return TimeUnit.MINUTES;
      case "ofHours":
        return TimeUnit.HOURS;
      case "ofDays":
        return TimeUnit.DAYS;
      default:
        return null;
    }
  }

  private Value operand(int index, int argument) {
    return CallArguments.of(body, index, argument);
  }
}
