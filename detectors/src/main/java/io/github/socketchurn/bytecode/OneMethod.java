package io.github.socketchurn.bytecode;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Leaves out all methods of a class but one, whose code is all that is then read. */
public final class OneMethod extends ClassVisitor {
  private final String methodName;
  private final String methodDescriptor;

  /**
   * Makes a filter.
   *
   * @param next takes the class with that method only
   */
  public OneMethod(ClassVisitor next, String methodName, String methodDescriptor) {
    super(Opcodes.ASM9, next);
    this.methodName = methodName;
    this.methodDescriptor = methodDescriptor;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    boolean isIt = name.equals(methodName) && descriptor.equals(methodDescriptor);
    return isIt ? super.visitMethod(access, name, descriptor, signature, exceptions) : null;
  }
}
