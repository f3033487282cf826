package io.github.socketchurn.bytecode;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Gives inlined code the line of the call that it was inlined for. Compilers number such code with
 * lines beyond the end of the file, and say in the class file what these stand for.
 */
public final class CallSiteLines extends ClassVisitor {
  private SourceMap map = SourceMap.NONE;

  /**
   * Makes a filter.
   *
   * @param next takes the class with its lines changed
   */
  public CallSiteLines(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public void visitSource(String source, String debug) {
    map = SourceMap.parse(debug);
    super.visitSource(source, debug);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return map == SourceMap.NONE || next == null ? next : new LineFilter(next, map);
  }

  private static final class LineFilter extends MethodVisitor {
    private final SourceMap map;

    LineFilter(MethodVisitor next, SourceMap map) {
      super(Opcodes.ASM9, next);
      this.map = map;
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      int mapped = map.lineInFile(line);
      // Without a line of its own, code belongs to the line before it.
      if (mapped != SourceMap.ELSEWHERE) {
        super.visitLineNumber(mapped, start);
      }
    }
  }
}
