package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.Arrays;
import org.objectweb.asm.Type;

/** One call that sets a socket option, and the row of the models that says so. */
final class OptionSetter {
  /** Whether something holds, or depends on what callers pass. */
  enum Verdict {
    NO,
    OPEN,
    YES;

    Verdict and(Verdict other) {
      return compareTo(other) <= 0 ? this : other;
    }
  }

  private final ApiKnowledge knowledge;
  private final Model row;
  private final int place;
  private final int arity;

  OptionSetter(ApiKnowledge knowledge, Model row, int place, CallSite call) {
    this.knowledge = knowledge;
    this.row = row;
    this.place = place;
    this.arity = MethodContext.arity(call);
  }

  int place() {
    return place;
  }

  /** Whether it switches lingering on with a time of zero. */
  Verdict lingersZero(CallContext context) {
    Verdict all = namesOption(context);
    for (int on : row.arguments("on", arity)) {
      Known flag = context.argument(place, on);
      Long number = flag.number();
      all = all.and(number == null ? unknown(flag) : of(number != 0));
    }
    int[] value = row.arguments("value", arity);
    return value.length == 0 ? Verdict.NO : all.and(resets(context.argument(place, value[0])));
  }

  /** The value of a switch, or null if it is another option or cannot be told. */
  Boolean isOn(CallContext context) {
    int[] value = row.arguments("value", arity);
    if (value.length == 0 || namesOption(context) != Verdict.YES) {
      return null;
    }
    Long number = context.argument(place, value[0]).number();
    return number == null ? null : (Boolean) (number != 0);
  }

  /** Whether the call is about the option of the row, where it sets options of any name. */
  Verdict namesOption(CallContext context) {
    Verdict all = Verdict.YES;
    for (int option : row.arguments("option", arity)) {
      Known constant = context.argument(place, option);
      boolean isSame = row.text("const", "").equals(constant.staticField());
      all = all.and(isSame ? Verdict.YES : unknown(constant));
    }
    for (int option : row.arguments("name", arity)) {
      Known name = context.argument(place, option);
      boolean isSame = row.text("is", "").equals(name.text());
      all = all.and(isSame ? Verdict.YES : unknown(name));
    }
    return all;
  }

  private Verdict resets(Known time) {
    if (Arrays.asList(row.words("zero")).contains(time.staticField()) || isZeroDuration(time)) {
      return Verdict.YES;
    }
    boolean isSwitch = row.is("abort", "true");
    Long number = time.number();
    if (number != null) {
      return of(isSwitch == (number != 0));
    }
    return time.text() != null ? of(time.text().equals(isSwitch ? "true" : "0")) : unknown(time);
  }

  /** Whether a value with a unit of its own is made from the number zero. */
  private boolean isZeroDuration(Known time) {
    CallSite maker = row.is("unit", "duration") ? time.maker() : null;
    if (maker == null || !knowledge.has(Role.ADDRESS, maker)) {
      return false;
    }
    Type[] types = Type.getArgumentTypes(maker.descriptor());
    if (types.length == 0 || types[0].getSort() >= Type.ARRAY) {
      return false;
    }
    Long length = time.context().argument(time.value().site(), 0).number();
    return length != null && length == 0;
  }

  private static Verdict of(boolean holds) {
    return holds ? Verdict.YES : Verdict.NO;
  }

  private static Verdict unknown(Known value) {
    return value.isOpen() ? Verdict.OPEN : Verdict.NO;
  }
}
