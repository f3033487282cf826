package io.github.socketchurn.testcases;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** The compiler of a development kit on this machine. */
record Javac(Jdk jdk) implements CompilerTool {
  @Override
  public boolean compile(Job job, PrintWriter out) throws IOException {
    List<String> arguments = arguments(job);
    if (jdk.equals(Jdk.running())) {
      ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
      return javac.run(out, out, arguments.toArray(String[]::new)) == 0;
    }
    return new Fork(job.folder(), jdk.javac()).run(List.of(), arguments, out);
  }

  @Override
  public int classLibrary() {
    return jdk.feature();
  }

  private static List<String> arguments(Job job) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--release", Integer.toString(job.level()), "-g", "-nowarn"));
    arguments.addAll(List.of("-proc:none", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-cp", Libraries.classPath(), "-d", job.classes().toString()));
    job.sources().forEach(source -> arguments.add(source.toString()));
    return arguments;
  }

  /** The Eclipse compiler, which takes the same arguments. */
  record Eclipse() implements CompilerTool {
    @Override
    public boolean compile(Job job, PrintWriter out) {
      return BatchCompiler.compile(arguments(job).toArray(String[]::new), out, out, null);
    }
  }
}
