package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.ClassNode;

/** A method near the size limit of class files is analysed in no time, or given up. */
class HugeMethodIT {
  @RegisterExtension static final PluginJar PLUGIN = new PluginJar();

  private static final Duration WHOLE_RUN = Duration.ofSeconds(20);
  private static final long OWN_MILLIS = 2_000;
  private static final String DESCRIPTOR = "(Ljava/lang/String;I)V";

  private static final SourceFile NEIGHBOUR =
      new SourceFile(
          "huge/Neighbour.java",
          8,
          """
          package huge;

          import java.io.IOException;
          import java.net.Socket;

          class Neighbour {
            void send(String host) throws IOException {
              Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
              socket.getOutputStream().write(1);
            }
          }
          """);

  /** What the method does again and again; each kind asks for another blow-up. */
  enum Shape {
    /** Each socket in a variable of its own, opened on one of two branches; closed at the end. */
    MANY_VARIABLES(640, Shape::openIntoOwnVariable),
    /** One variable for all, in one big loop, so that every state comes round again. */
    ONE_VARIABLE_IN_A_LOOP(2_250, Shape::replaceInLoop),
    /** Each open inside its own handler, which closes and goes on. */
    MANY_HANDLERS(1_700, Shape::openInHandler);

    private final int repeats;
    private final BiConsumer<MethodVisitor, Integer> part;

    Shape(int repeats, BiConsumer<MethodVisitor, Integer> part) {
      this.repeats = repeats;
      this.part = part;
    }

    byte[] toClass() {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER;
      writer.visit(Opcodes.V1_6, access, "huge/Huge", null, "java/lang/Object", null);
      MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "run", DESCRIPTOR, null, null);
      method.visitCode();
      Label start = new Label();
      method.visitLabel(start);
      method.visitLineNumber(1, start);
      setNull(method, 2);
      IntStream.range(0, repeats).forEach(i -> part.accept(method, i));
      if (this == MANY_VARIABLES) {
        IntStream.range(0, repeats).forEach(i -> closeIfOpen(method, 3 + i));
      }
      Label end = new Label();
      ifFlag(method, 0, end);
      method.visitJumpInsn(Opcodes.GOTO, start);
      method.visitLabel(end);
      method.visitInsn(Opcodes.RETURN);
      method.visitMaxs(0, 0);
      method.visitEnd();
      return writer.toByteArray();
    }

    private static void openIntoOwnVariable(MethodVisitor method, int index) {
      setNull(method, 3 + index);
      for (int round = 0; round < 3; round++) {
        Label join = new Label();
        ifFlag(method, index + round, join);
        open(method, 3 + index);
        method.visitLabel(join);
      }
      use(method, 3 + index);
    }

    private static void replaceInLoop(MethodVisitor method, int index) {
      Label join = new Label();
      ifFlag(method, index, join);
      open(method, 2);
      method.visitLabel(join);
      use(method, 2);
      if (index % 3 == 0) {
        closeIfOpen(method, 2);
      }
    }

    private static void openInHandler(MethodVisitor method, int index) {
      Label start = new Label();
      Label end = new Label();
      Label handler = new Label();
      Label next = new Label();
      method.visitTryCatchBlock(start, end, handler, "java/io/IOException");
      method.visitLabel(start);
      Label join = new Label();
      ifFlag(method, index, join);
      open(method, 2);
      method.visitLabel(join);
      use(method, 2);
      method.visitLabel(end);
      method.visitJumpInsn(Opcodes.GOTO, next);
      method.visitLabel(handler);
      method.visitInsn(Opcodes.POP);
      closeIfOpen(method, 2);
      method.visitLabel(next);
    }

    private static void setNull(MethodVisitor method, int variable) {
      method.visitInsn(Opcodes.ACONST_NULL);
      method.visitVarInsn(Opcodes.ASTORE, variable);
    }

    private static void ifFlag(MethodVisitor method, int bit, Label otherwise) {
      method.visitVarInsn(Opcodes.ILOAD, 1);
      method.visitIntInsn(Opcodes.SIPUSH, 1 << (bit % 14));
      method.visitInsn(Opcodes.IAND);
      method.visitJumpInsn(Opcodes.IFEQ, otherwise);
    }

    private static void open(MethodVisitor method, int variable) {
      method.visitTypeInsn(Opcodes.NEW, "java/net/Socket");
      method.visitInsn(Opcodes.DUP);
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitVarInsn(Opcodes.ILOAD, 1);
      method.visitMethodInsn(
          Opcodes.INVOKESPECIAL, "java/net/Socket", "<init>", "(Ljava/lang/String;I)V", false);
      method.visitVarInsn(Opcodes.ASTORE, variable);
    }

    private static void use(MethodVisitor method, int variable) {
      method.visitVarInsn(Opcodes.ALOAD, variable);
      method.visitVarInsn(Opcodes.ILOAD, 1);
      method.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, "java/net/Socket", "setSoTimeout", "(I)V", false);
    }

    private static void closeIfOpen(MethodVisitor method, int variable) {
      Label join = new Label();
      method.visitVarInsn(Opcodes.ALOAD, variable);
      method.visitJumpInsn(Opcodes.IFNULL, join);
      method.visitVarInsn(Opcodes.ALOAD, variable);
      method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/net/Socket", "close", "()V", false);
      method.visitLabel(join);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isAnalysedOrGivenUpInTime(Shape shape) throws IOException {
    byte[] huge = shape.toClass();
    int size = codeSize(huge);
    assertTrue(50_000 < size && size < 65_536, () -> "bytecode of about " + size + " bytes");
    Path classes = Compiler.javac(11).compile("huge-" + shape, List.of(NEIGHBOUR));
    Files.write(classes.resolve("huge").resolve("Huge.class"), huge);

    Analysis analysis = Analysis.of(classes);

    Check.isClean(shape.name(), analysis);
    Map<Boolean, List<Finding>> byClass =
        analysis.findings().stream()
            .collect(Collectors.partitioningBy(f -> f.file().equals(NEIGHBOUR.name())));
    Check.same(shape + ", neighbour", NEIGHBOUR.expected(), byClass.get(true));
    List<String> givenUp =
        byClass.get(false).isEmpty()
            ? List.of("too large, not analysed: huge.Huge.run" + DESCRIPTOR)
            : List.of();
    assertEquals(givenUp, analysis.remarks(), "what is not analysed is told");
    assertTrue(analysis.wallTime().compareTo(WHOLE_RUN) < 0, () -> "took " + analysis.wallTime());
    long millis = analysis.ownTime().orElseThrow();
    assertTrue(millis < OWN_MILLIS, () -> "took " + millis + " ms");
  }

  /** The least length that the one method can have. */
  private static int codeSize(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
    CodeSizeEvaluator sizes = new CodeSizeEvaluator(null);
    node.methods.get(0).accept(sizes);
    return sizes.getMinSize();
  }
}
