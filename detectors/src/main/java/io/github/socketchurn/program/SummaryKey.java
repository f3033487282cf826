package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.Passing;
import java.util.Objects;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a summary is about: a parameter of a method, or fields of the object it is called on. */
final class SummaryKey {
  private final String className;
  private final MethodFacts method;
  private final Passing passing;
  private final String fields;

  private SummaryKey(String className, MethodFacts method, Passing passing, String fields) {
    this.className = className;
    this.method = method;
    this.passing = passing;
    this.fields = fields;
  }

  static SummaryKey ofParameter(CallTargets.Target target, Passing passing) {
    return new SummaryKey(target.className, target.method, passing, null);
  }

  static SummaryKey ofFields(CallTargets.Target target, String fields) {
    return new SummaryKey(target.className, target.method, null, fields);
  }

  /** The method as a whole. */
  static SummaryKey ofMethod(CallTargets.Target target) {
    return new SummaryKey(target.className, target.method, null, null);
  }

  /** Internal name of the class that declares the method. */
  String className() {
    return className;
  }

  MethodFacts method() {
    return method;
  }

  boolean isOfFields() {
    return fields != null;
  }

  /** What the simulation of the method has to follow. */
  Origin origin() {
    return fields != null
        ? Origin.ofFields(fields, className)
        : Origin.ofParameter(local(), type(), passing);
  }

  /** The local variable that holds the parameter on entry. */
  private int local() {
    int local = method.hasAccess(Opcodes.ACC_STATIC) ? 0 : 1;
    if (passing.argument() < 0) {
      return 0;
    }
    Type[] types = Type.getArgumentTypes(method.descriptor());
    for (int k = 0; k < passing.argument(); k++) {
      local += types[k].getSize();
    }
    return local;
  }

  /** Internal name of the declared type. */
  private String type() {
    if (passing.type() != null) {
      return passing.type();
    }
    return passing.argument() < 0
        ? className
        : Type.getArgumentTypes(method.descriptor())[passing.argument()].getInternalName();
  }

  /** Whether the method has the parameter; bodies of lambdas may be called in other ways. */
  boolean isValid() {
    return passing == null
        || passing.argument() < Type.getArgumentTypes(method.descriptor()).length;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof SummaryKey)) {
      return false;
    }
    SummaryKey that = (SummaryKey) other;
    return Objects.equals(passing, that.passing)
        && Objects.equals(fields, that.fields)
        && className.equals(that.className)
        && method.name().equals(that.method.name())
        && method.descriptor().equals(that.method.descriptor());
  }

  @Override
  public int hashCode() {
    return Objects.hash(className, method.name(), method.descriptor(), passing, fields);
  }
}
