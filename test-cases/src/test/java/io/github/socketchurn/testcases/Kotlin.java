package io.github.socketchurn.testcases;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The Kotlin compiler, in a virtual machine of its own: it leaves much behind. */
record Kotlin() implements CompilerTool {
  /** The level of its class files. */
  static final int LEVEL = 17;

  private static final String MAIN_CLASS = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";

  @Override
  public boolean compile(Job job, PrintWriter out) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", MAIN_CLASS));
    arguments.addAll(List.of("-no-stdlib", "-no-reflect", "-nowarn"));
    arguments.addAll(List.of("-jvm-target", Integer.toString(job.level())));
    arguments.addAll(List.of("-cp", Libraries.classPath(), "-d", job.classes().toString()));
    job.sources().forEach(source -> arguments.add(source.toString()));
    return Fork.java(job.folder()).run(List.of(), arguments, out);
  }
}
