package io.github.socketchurn.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A folder or an archive: files under paths that are separated by slashes. */
interface ClassContainer extends Closeable {
  /** Returns the paths of all files inside, in a fixed order. */
  Collection<String> paths();

  /** Returns the content of a file inside. */
  byte[] read(String path) throws IOException;

  /** Returns a file that SpotBugs can open for a file inside; archives have to unpack it first. */
  Path asFile(String path, TempFolder temp) throws IOException;

  /**
   * Returns what SpotBugs can open to get all classes below a folder inside.
   *
   * @param folder a path with a slash at its end, or empty for the root
   * @return nothing if the classes have to be unpacked first
   */
  Optional<Path> asCodeBase(String folder);

  /** Returns what to call a file inside in messages. */
  String label(String path);

  /** Returns what the container itself refers to for classes that it needs. */
  List<Path> referredTo();
}
