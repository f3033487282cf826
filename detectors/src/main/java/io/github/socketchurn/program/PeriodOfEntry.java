package io.github.socketchurn.program;

import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.TimeUnits;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Models;
import io.github.socketchurn.model.Role;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** The time between two calls of a hot entry, where an annotation says so. */
final class PeriodOfEntry {
  private static final long SECOND_IN_MILLIS = 1_000;

  /** Fields of a schedule in the style of cron, whose finest unit is the second. */
  private static final int LEAST_FIELDS = 5;

  private static final int LONGEST_NUMBER = 15;

  /** Ends the names of attributes that hold a number as text. */
  private static final String TEXT = "String";

  private final Models models;
  private final Long millis;

  PeriodOfEntry(MethodBody body, Models models) {
    this.models = models;
    this.millis = body == null ? null : read(body.graph().method());
  }

  Long millis() {
    return millis;
  }

  Delay delay() {
    return millis == null ? Delay.NONE : Delay.ofMillis(millis);
  }

  private Long read(MethodNode method) {
    for (AnnotationNode annotation : annotations(method)) {
      for (Model row : models.ofAnnotation(annotation.desc)) {
        Long period =
            row.role() == Role.HOT_ENTRY && row.has("period") ? period(annotation, row) : null;
        if (period != null) {
          return period;
        }
      }
    }
    return null;
  }

  private static List<AnnotationNode> annotations(MethodNode method) {
    List<AnnotationNode> all = new ArrayList<>();
    if (method.visibleAnnotations != null) {
      all.addAll(method.visibleAnnotations);
    }
    if (method.invisibleAnnotations != null) {
      all.addAll(method.invisibleAnnotations);
    }
    return all;
  }

  private static Long period(AnnotationNode annotation, Model row) {
    List<String> names = List.of(row.words("period"));
    List<Object> values = annotation.values == null ? List.of() : annotation.values;
    for (int k = 0; k + 1 < values.size(); k += 2) {
      String name = (String) values.get(k);
      Object value = values.get(k + 1);
      if (row.is("cron", name)) {
        return SECOND_IN_MILLIS;
      }
      String plain = name.endsWith(TEXT) ? name.substring(0, name.length() - TEXT.length()) : name;
      Long length = names.contains(plain) ? millis(value, unitOf(values, row)) : null;
      if (length != null && length >= 0) {
        return length;
      }
    }
    return null;
  }

  private static Long millis(Object value, TimeUnit unit) {
    if (value instanceof Number) {
      return unit.toMillis(((Number) value).longValue());
    }
    return value instanceof String ? parse((String) value, unit) : null;
  }

  /** The milliseconds of a text such as {@code 5000}, {@code PT5S}, {@code 5s} or a cron line. */
  private static Long parse(String text, TimeUnit unit) {
    if (text.trim().split("\\s+").length >= LEAST_FIELDS) {
      return SECOND_IN_MILLIS;
    }
    boolean isNumber =
        !text.isEmpty()
            && text.length() < LONGEST_NUMBER
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (isNumber) {
      return unit.toMillis(Long.parseLong(text));
    }
    String iso = text.toUpperCase(Locale.ROOT);
    try {
      return Duration.parse(iso.startsWith("P") ? iso : "PT" + iso).toMillis();
    } catch (DateTimeException | ArithmeticException noDuration) {
      return null;
    }
  }

  /** An attribute of the annotation may name the unit. */
  private static TimeUnit unitOf(List<Object> values, Model row) {
    for (Object value : values) {
      if (value instanceof String[] && ((String[]) value)[0].endsWith("/TimeUnit;")) {
        return TimeUnit.valueOf(((String[]) value)[1]);
      }
    }
    return TimeUnits.named(row.text("unit", "ms"));
  }
}
