package io.github.socketchurn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * What went wrong so far. Each problem is printed at once, and any of them decides the exit code.
 */
final class Problems {
  private final List<String> messages = new ArrayList<>();
  private final PrintWriter err;

  Problems(PrintWriter err) {
    this.err = err;
  }

  /** Notes and prints a problem: the input or file it is about, and what is wrong with it. */
  void add(String subject, String fault) {
    add(subject + ": " + fault);
  }

  /** Notes and prints a problem. */
  void add(String message) {
    messages.add(message);
    err.println("scan: problem: " + message);
    err.flush();
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  /** Returns all messages in the order of their discovery. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  /** Says in words why a file could not be used: the names of exceptions mean little to users. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof FileSystemException && ((FileSystemException) e).getReason() != null) {
      return ((FileSystemException) e).getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
