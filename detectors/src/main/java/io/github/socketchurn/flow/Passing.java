package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.Type;

/** How a call passes the connection on: by which argument, and what is known of the others. */
public final class Passing {
  private final int argument;
  private final boolean inArray;
  private final String constants;
  private final String type;
  private final boolean response;

  private Passing(int argument, boolean inArray, String constants, String type, boolean response) {
    this.response = response;
    this.argument = argument;
    this.inArray = inArray;
    this.constants = constants;
    this.type = type;
  }

  /** By an argument alone; -1 stands for the receiver. */
  public static Passing by(int argument) {
    return new Passing(argument, false, "", null, false);
  }

  /**
   * By an argument of a call.
   *
   * @param argument 0-based
   * @param operands all values that the call takes
   * @param type internal name of the connection's type
   */
  static Passing by(int argument, List<Value> operands, CallSite call, String type) {
    Type[] types = Type.getArgumentTypes(call.descriptor());
    int receivers = operands.size() - types.length;
    StringBuilder constants = new StringBuilder();
    for (int k = 0; k < types.length; k++) {
      Value operand = operands.get(k + receivers);
      boolean isFlag = types[k] == Type.BOOLEAN_TYPE && operand.integer() != null;
      if (operand.isNull() || isFlag) {
        constants.append(k).append('=');
        constants.append(operand.isNull() ? "null" : operand.integer()).append(';');
      }
    }
    boolean inArray = operands.get(argument + receivers).kind() == Value.Kind.HOLDER;
    boolean isExact = types[argument].getInternalName().equals(type);
    boolean isConnection = operands.get(argument + receivers).kind() == Value.Kind.CONNECTION;
    return new Passing(
        argument, inArray, constants.toString(), isExact || !isConnection ? null : type, false);
  }

  /** The same, where what is passed is a response or a part of one. */
  Passing ofResponse() {
    return new Passing(argument, inArray, constants, type, true);
  }

  /** Whether what is passed is a response: reading it to its end releases it. */
  boolean isResponse() {
    return response;
  }

  /** 0-based; -1 for the receiver. */
  public int argument() {
    return argument;
  }

  /** Internal name of the connection's type, or null if the parameter's own type tells it. */
  public String type() {
    return type;
  }

  /** Whether the argument is an array that holds the connection. */
  public boolean isInArray() {
    return inArray;
  }

  /** What an argument is known to be, or null. */
  Value constant(int other) {
    for (String one : constants.split(";")) {
      int equals = one.indexOf('=');
      if (equals > 0 && Integer.parseInt(one.substring(0, equals)) == other) {
        String value = one.substring(equals + 1);
        return value.equals("null") ? Value.NULL : Value.constant(Integer.valueOf(value));
      }
    }
    return null;
  }

  /** The same without what is known of other arguments. */
  public Passing general() {
    return constants.isEmpty() ? this : new Passing(argument, inArray, "", type, response);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Passing)) {
      return false;
    }
    Passing that = (Passing) other;
    return argument == that.argument
        && inArray == that.inArray
        && response == that.response
        && constants.equals(that.constants)
        && Objects.equals(type, that.type);
  }

  @Override
  public int hashCode() {
    return Objects.hash(argument, inArray, constants, type, response);
  }
}
