package io.github.socketchurn.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads the facts of a class in one linear pass without frames and debug information, so that the
 * cost stays near that of merely visiting the instructions.
 */
public final class ClassFactsReader {
  private static final String LAMBDA_FACTORY = "java/lang/invoke/LambdaMetafactory";

  private ClassFactsReader() {}

  /**
   * Reads the facts of a class file.
   *
   * @throws RuntimeException of ASM's choice if the bytes are no class file that ASM can read
   */
  public static ClassFacts read(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    FactsVisitor visitor = new FactsVisitor(reader.getClassName());
    reader.accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new ClassFacts(
        visitor.name, reader.getAccess(), supertypes(reader), visitor.annotations, visitor.methods);
  }

  private static List<String> supertypes(ClassReader reader) {
    List<String> supertypes = new ArrayList<>(List.of(reader.getInterfaces()));
    if (reader.getSuperName() != null) {
      supertypes.add(0, reader.getSuperName());
    }
    return supertypes;
  }

  private static final class FactsVisitor extends ClassVisitor {
    private final String name;
    private final List<String> annotations = new ArrayList<>();
    private final List<MethodFacts> methods = new ArrayList<>();

    FactsVisitor(String name) {
      super(Opcodes.ASM9);
      this.name = name;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      annotations.add(descriptor);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String methodName, String descriptor, String signature, String[] exceptions) {
      return new BodyVisitor(methodName, descriptor, access, methods);
    }
  }

  private static final class BodyVisitor extends MethodVisitor {
    private final String name;
    private final String descriptor;
    private final int access;
    private final List<MethodFacts> sink;
    private final List<String> annotations = new ArrayList<>(0);
    private final Set<CallSite> calls = new LinkedHashSet<>(4);
    private final List<CallSite> lambdaBodies = new ArrayList<>(0);

    BodyVisitor(String name, String descriptor, int access, List<MethodFacts> sink) {
      super(Opcodes.ASM9);
      this.name = name;
      this.descriptor = descriptor;
      this.access = access;
      this.sink = sink;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
      annotations.add(annotation);
      return null;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String callee, String calleeDescriptor, boolean isInterface) {
      calls.add(new CallSite(owner, callee, calleeDescriptor));
    }

    @Override
    public void visitInvokeDynamicInsn(
        String callee, String calleeDescriptor, Handle bootstrap, Object... arguments) {
      if (!bootstrap.getOwner().equals(LAMBDA_FACTORY)) {
        return;
      }
      for (Object argument : arguments) {
        if (argument instanceof Handle) {
          Handle body = (Handle) argument;
          lambdaBodies.add(new CallSite(body.getOwner(), body.getName(), body.getDesc()));
        }
      }
    }

    @Override
    public void visitEnd() {
      sink.add(
          new MethodFacts(
              name, descriptor, access, annotations, new ArrayList<>(calls), lambdaBodies));
    }
  }
}
