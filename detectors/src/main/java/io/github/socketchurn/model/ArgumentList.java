package io.github.socketchurn.model;

import java.util.Arrays;

/** The value of an attribute that names arguments: {@code 0,2}, {@code all}, {@code receiver}. */
final class ArgumentList {
  /** Index that stands for the receiver. */
  static final int RECEIVER = -1;

  private static final int MOST_PARAMETERS = 255;

  private final int[] indexes;
  private final boolean all;

  private ArgumentList(int[] indexes, boolean all) {
    this.indexes = indexes;
    this.all = all;
  }

  /** Null if the text is no argument list. */
  static ArgumentList parse(String text) {
    String[] parts = text.split(",", -1);
    int[] indexes = new int[parts.length];
    int count = 0;
    boolean all = false;
    for (String part : parts) {
      if (part.equals("all")) {
        all = true;
      } else {
        int index = part.equals("receiver") ? RECEIVER : index(part);
        if (index < RECEIVER) {
          return null;
        }
        indexes[count++] = index;
      }
    }
    return new ArgumentList(Arrays.copyOf(indexes, count), all);
  }

  private static int index(String digits) {
    if (digits.isEmpty() || digits.length() > 3) {
      return RECEIVER - 1;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return RECEIVER - 1;
      }
    }
    int index = Integer.parseInt(digits);
    return index < MOST_PARAMETERS ? index : RECEIVER - 1;
  }

  /** The largest index named, or -1. */
  int largest() {
    int largest = RECEIVER;
    for (int index : indexes) {
      largest = Math.max(largest, index);
    }
    return largest;
  }

  int[] indexes(int parameterCount) {
    int[] result = new int[indexes.length + (all ? parameterCount : 0)];
    int count = 0;
    for (int index : indexes) {
      if (index < parameterCount && !(all && index >= 0)) {
        result[count++] = index;
      }
    }
    for (int i = 0; all && i < parameterCount; i++) {
      result[count++] = i;
    }
    return Arrays.copyOf(result, count);
  }
}
