package io.github.socketchurn.cli;

/** Colours for a terminal, or none for everything else. */
enum Colours {
  NONE(false),
  ANSI(true);

  private static final String ESCAPE = "\u001b[";
  private static final String RESET = ESCAPE + "0m";
  private static final String BOLD = "1";
  private static final String FAINT = "2";
  private static final String RED = "1;31";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";

  private final boolean on;

  Colours(boolean on) {
    this.on = on;
  }

  /**
   * Chooses by the place that the output goes to and by the wish of the user.
   *
   * @param terminal whether a person watches
   * @param noColour the value of the environment variable {@code NO_COLOR}, which says no if it is
   *     not empty
   */
  static Colours of(boolean terminal, String noColour) {
    return terminal && (noColour == null || noColour.isEmpty()) ? ANSI : NONE;
  }

  String place(String text) {
    return in(BOLD, text);
  }

  String type(String text) {
    return in(BOLD, text);
  }

  String faint(String text) {
    return in(FAINT, text);
  }

  /** Colours the name of a priority by its weight. */
  String priority(String name) {
    return in(name.equals("HIGH") ? RED : name.equals("NORMAL") ? YELLOW : CYAN, name);
  }

  private String in(String code, String text) {
    return on ? ESCAPE + code + "m" + text + RESET : text;
  }
}
