package io.github.socketchurn.model;

/** Where a row comes from. */
final class Origin {
  private final String file;
  private final int line;
  private final String library;
  private final String verified;
  private final int since;

  Origin(String file, int line, String library, String verified, int since) {
    this.file = file;
    this.line = line;
    this.library = library;
    this.verified = verified;
    this.since = since;
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }

  String library() {
    return library;
  }

  String verified() {
    return verified;
  }

  int since() {
    return since;
  }

  Origin atLine(int other) {
    return new Origin(file, other, library, verified, since);
  }
}
