package io.github.socketchurn.testcases;

/** A language that samples are written in. */
enum SourceLanguage {
  JAVA("java", ".java"),
  KOTLIN("kotlin", ".kt"),
  SCALA("scala", ".scala"),
  GROOVY("groovy", ".groovy");

  private final String folder;
  private final String ending;

  SourceLanguage(String folder, String ending) {
    this.folder = folder;
    this.ending = ending;
  }

  /** The folder below {@code src/main} that holds its samples. */
  String folder() {
    return folder;
  }

  /** How the names of its files end. */
  String ending() {
    return ending;
  }
}
