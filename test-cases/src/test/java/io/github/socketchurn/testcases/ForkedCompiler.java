package io.github.socketchurn.testcases;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiler of another language, on the class path of the tests but in a virtual machine of its
 * own: such compilers leave much behind.
 *
 * @param classPathOption what stands before the class path
 */
record ForkedCompiler(String mainClass, String classPathOption, List<String> options)
    implements CompilerTool {
  /** The level of the class files. */
  static final int LEVEL = 17;

  private static final String LEVEL_TEXT = Integer.toString(LEVEL);

  static ForkedCompiler kotlin() {
    return new ForkedCompiler(
        "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
        "-cp",
        List.of("-no-stdlib", "-no-reflect", "-nowarn", "-jvm-target", LEVEL_TEXT));
  }

  static ForkedCompiler scala2() {
    return new ForkedCompiler(
        "scala.tools.nsc.Main", "-classpath", List.of("-nowarn", "-release", LEVEL_TEXT));
  }

  static ForkedCompiler scala3() {
    return new ForkedCompiler(
        "dotty.tools.dotc.Main", "-classpath", List.of("-nowarn", "-release", LEVEL_TEXT));
  }

  static ForkedCompiler groovy() {
    return new ForkedCompiler(
        "org.codehaus.groovy.tools.FileSystemCompiler", "--classpath", List.of());
  }

  @Override
  public boolean compile(Job job, PrintWriter out) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-XX:TieredStopAtLevel=1", mainClass));
    arguments.addAll(options);
    arguments.addAll(List.of(classPathOption, Libraries.classPath()));
    arguments.addAll(List.of("-d", job.classes().toString()));
    job.sources().forEach(source -> arguments.add(source.toString()));
    return Fork.java(job.folder()).run(List.of(), arguments, out);
  }
}
