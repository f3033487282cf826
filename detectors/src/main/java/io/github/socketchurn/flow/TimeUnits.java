package io.github.socketchurn.flow;

import java.util.concurrent.TimeUnit;

/** The units of time as model files write them. */
public final class TimeUnits {
  private TimeUnits() {}

  /** The unit of a word; milliseconds if it is none. */
  public static TimeUnit named(String unit) {
    switch (unit) {
      case "ns":
        return TimeUnit.NANOSECONDS;
      case "us":
        return TimeUnit.MICROSECONDS;
      case "s":
        return TimeUnit.SECONDS;
      case "min":
        return TimeUnit.MINUTES;
      case "h":
        return TimeUnit.HOURS;
      case "d":
        return TimeUnit.DAYS;
      default:
        return TimeUnit.MILLISECONDS;
    }
  }
}
