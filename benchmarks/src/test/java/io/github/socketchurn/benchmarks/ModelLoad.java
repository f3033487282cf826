package io.github.socketchurn.benchmarks;

import io.github.socketchurn.model.Models;

/** The first use of the models in a virtual machine of its own; prints what it took. */
final class ModelLoad {
  static final String MILLIS = "loaded in ms: ";

  private static final double NANOS_PER_MILLI = 1e6;

  private ModelLoad() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    long start = System.nanoTime();
    int rows = Models.shipped().all().size();
    double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    System.out.println(rows + " rows " + MILLIS + Math.round(millis));
  }
}
