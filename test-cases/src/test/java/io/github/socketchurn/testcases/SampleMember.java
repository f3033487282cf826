package io.github.socketchurn.testcases;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A method or type of a sample, with the lines it covers. */
record SampleMember(SourceFile file, String name, boolean method, long firstLine, long lastLine) {
  boolean isBad() {
    return name.endsWith("Bad");
  }

  boolean isOk() {
    return name.endsWith("Ok");
  }

  boolean contains(Finding expected) {
    return firstLine <= expected.line() && expected.line() <= lastLine;
  }

  @Override
  public String toString() {
    return file.origin() + ":" + firstLine + ": " + name;
  }

  /** All methods with a body and all types of a file, in the order of the text. */
  static List<SampleMember> of(SourceFile file) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var source = new InMemorySource(file.text());
    var options = List.of("-proc:none");
    var task = (JavacTask) compiler.getTask(null, null, null, options, null, List.of(source));
    try {
      List<SampleMember> members = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        new Collector(file, unit, Trees.instance(task).getSourcePositions(), members)
            .scan(unit, null);
      }
      return members;
    } catch (IOException e) {
      throw new IllegalStateException("cannot parse " + file.origin(), e);
    }
  }

  private static final class Collector extends TreeScanner<Void, Void> {
    private final SourceFile file;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<SampleMember> members;

    Collector(
        SourceFile file,
        CompilationUnitTree unit,
        SourcePositions positions,
        List<SampleMember> members) {
      this.file = file;
      this.unit = unit;
      this.positions = positions;
      this.members = members;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      if (tree.getBody() != null) {
        add(tree, tree.getName().toString(), true);
      }
      return super.visitMethod(tree, unused);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      add(tree, tree.getSimpleName().toString(), false);
      return super.visitClass(tree, unused);
    }

    private void add(Tree tree, String name, boolean method) {
      long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
      long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
      members.add(new SampleMember(file, name, method, first, last));
    }
  }

  private static final class InMemorySource extends SimpleJavaFileObject {
    private final String text;

    InMemorySource(String text) {
      super(URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
