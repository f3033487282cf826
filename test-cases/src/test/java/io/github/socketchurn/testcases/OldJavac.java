package io.github.socketchurn.testcases;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The compiler of an old development kit, run by the virtual machine of the running one: its shapes
 * of try-with-resources are its own.
 *
 * <p>The running kit must not lend it the module of its own compiler, and its class library is too
 * new to be read by it: that of {@link #LEVEL} takes its place.
 */
record OldJavac(Path jar) implements CompilerTool {
  /** The level of its sources and class files. */
  static final int LEVEL = 8;

  private static final String MAIN_CLASS = "com.sun.tools.javac.Main";
  private static final String MODULES = "java.base,java.compiler,java.logging,jdk.zipfs";

  /** The compiler of the kit with the given number; the build has laid its jar ready. */
  static OldJavac of(int feature) {
    Path folder = Path.of(Libraries.property("old.javac.folder"));
    return new OldJavac(folder.resolve("javac-" + feature + ".jar"));
  }

  @Override
  public boolean compile(Job job, PrintWriter out) throws IOException {
    OldClassPath classPath = OldClassPath.prepare(Path.of("target", "old-class-path"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-version", "-g", "-nowarn", "-proc:none", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-source", "" + job.level(), "-target", "" + job.level()));
    arguments.addAll(List.of("-bootclasspath", classPath.boot().toString()));
    arguments.addAll(List.of("-cp", classPath.libraries(), "-d", job.classes().toString()));
    job.sources().forEach(source -> arguments.add(source.toString()));
    // The argument file is read by the compiler itself.
    List<String> direct = List.of("--limit-modules", MODULES, "-cp", jar.toString(), MAIN_CLASS);
    return Fork.java(job.folder()).run(direct, arguments, out);
  }

  @Override
  public int classLibrary() {
    return LEVEL;
  }
}
