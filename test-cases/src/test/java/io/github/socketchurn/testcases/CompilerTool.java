package io.github.socketchurn.testcases;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** A compiler as it is called: in this virtual machine or in one of its own. */
interface CompilerTool {
  /**
   * Compiles with debug information.
   *
   * @param out takes what the compiler says
   * @return whether it succeeded
   */
  boolean compile(Job job, PrintWriter out) throws IOException;

  /** The Java release of the class library that it compiles against. */
  default int classLibrary() {
    return Runtime.version().feature();
  }

  /**
   * What to compile.
   *
   * @param folder a folder for files of the compiler itself
   * @param classes the folder of the class files
   * @param level the Java level of the class files, and of Java sources
   */
  record Job(Path folder, Path classes, List<Path> sources, int level) {}
}
