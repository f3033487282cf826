package io.github.socketchurn.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.TypeReference;

/** Supertypes of a class, and the exceptions and annotations of its methods; no bodies. */
public final class ClassHeader {
  private final String name;
  private final List<String> supertypes = new ArrayList<>(2);
  private final Map<String, List<String>> exceptions = new HashMap<>();
  private final Map<String, List<String>> annotations = new HashMap<>();

  private ClassHeader(String name) {
    this.name = name;
  }

  /**
   * Reads the header of a class file.
   *
   * @throws RuntimeException of ASM's choice if the bytes are no class file that ASM can read
   */
  public static ClassHeader read(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassHeader header = new ClassHeader(reader.getClassName());
    reader.accept(
        header.new HeaderVisitor(),
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return header;
  }

  /** Internal name. */
  public String name() {
    return name;
  }

  /** Internal names of the superclass, if any, and of the direct interfaces. */
  public List<String> supertypes() {
    return supertypes;
  }

  /**
   * Internal names of the exceptions that a method declares, or null if this class does not declare
   * the method.
   */
  public List<String> declaredExceptions(String methodName, String descriptor) {
    return exceptions.get(methodName + descriptor);
  }

  /**
   * Descriptors of the annotations on a method, or on one of its parameters.
   *
   * @param parameter 0-based; -1 for the method itself
   */
  public List<String> annotations(String methodName, String descriptor, int parameter) {
    return annotations.getOrDefault(methodName + descriptor + parameter, List.of());
  }

  private final class HeaderVisitor extends ClassVisitor {
    HeaderVisitor() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version,
        int access,
        String className,
        String signature,
        String superName,
        String[] interfaces) {
      if (superName != null) {
        supertypes.add(superName);
      }
      if (interfaces != null) {
        supertypes.addAll(List.of(interfaces));
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String methodName, String descriptor, String signature, String[] thrown) {
      exceptions.put(methodName + descriptor, thrown == null ? List.of() : List.of(thrown));
      return new AnnotationReader(methodName + descriptor);
    }
  }

  /** Notes the annotations of one method. */
  private final class AnnotationReader extends MethodVisitor {
    private final String method;

    AnnotationReader(String method) {
      super(Opcodes.ASM9);
      this.method = method;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      note(-1, descriptor);
      return null;
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(
        int typeRef, TypePath path, String descriptor, boolean visible) {
      TypeReference type = new TypeReference(typeRef);
      if (path == null && type.getSort() == TypeReference.METHOD_FORMAL_PARAMETER) {
        note(type.getFormalParameterIndex(), descriptor);
      } else if (path == null && type.getSort() == TypeReference.METHOD_RETURN) {
        note(-1, descriptor);
      }
      return null;
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(
        int parameter, String descriptor, boolean visible) {
      note(parameter, descriptor);
      return null;
    }

    private void note(int parameter, String descriptor) {
      annotations.computeIfAbsent(method + parameter, m -> new ArrayList<>(1)).add(descriptor);
    }
  }
}
