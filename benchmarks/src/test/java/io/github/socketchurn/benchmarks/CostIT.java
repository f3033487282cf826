package io.github.socketchurn.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users pay for the plugin on large programs, as ratios within one run. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CostIT {
  private static final double FACTS_BY_BARE_PASS = 1.5;
  private static final double SHARE_OF_CPU = 0.02;
  private static final double HEAP_BY_HEAP = 1.10;
  private static final double SCAN_BY_TRIVIAL = 1.15;
  private static final double MILLIS_TO_LOAD = 150;
  private static final int PAIRS = 3;
  private static final int LOADS = 7;

  private static final String TEXT_UI = "edu.umd.cs.findbugs.LaunchAppropriateUI";
  private static final Pattern OWN_TIME = Pattern.compile("Socket Churn: cpu (\\d+) ms of (\\d+)");
  private static final Pattern LOAD = Pattern.compile(ModelLoad.MILLIS + "(\\d+)");
  private static final Pattern HEAP = Pattern.compile(MeasuredRun.HEAP + "(\\d+)");

  static List<Path> subjects() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("subjects")))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  @BeforeAll
  static void beginReport() throws IOException {
    Files.deleteIfExists(report());
  }

  @ParameterizedTest
  @MethodSource("subjects")
  @Order(1)
  void factsCostLittleMoreThanReading(Path jar) throws IOException {
    List<Double> ratios = new FactsCost(jar).ratios();
    double cold = ratios.get(0);
    double median = median(ratios);
    print(jar.getFileName(), "facts by a bare pass: %.2f (first round %.2f)", median, cold);
    limit(median, FACTS_BY_BARE_PASS);
  }

  @Test
  @Order(1)
  void modelsAreLoadedQuickly() throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int run = 0; run < LOADS; run++) {
      String output = Command.run(Command.java(List.of(), ModelLoad.class.getName(), List.of()));
      millis.add(Double.parseDouble(find(LOAD, output).group(1)));
    }
    print("models", "first use: %.0f ms (%s)", median(millis), millis);
    limit(median(millis), MILLIS_TO_LOAD);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  @Order(2)
  void scanCostsLittleMoreThanTheSimplestRun(Path jar) throws Exception {
    String script = System.getProperty("scan.script");
    Command.run(List.of("bash", script, "--help"));
    List<Double> ratios = new ArrayList<>();
    List<Double> sameOptions = new ArrayList<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      double scan = Command.userSeconds(List.of("bash", script, jar.toString()));
      ratios.add(scan / Command.userSeconds(simplestRun(jar, List.of())));
      sameOptions.add(
          scan / Command.userSeconds(simplestRun(jar, List.of("-XX:TieredStopAtLevel=1"))));
    }
    print(
        jar.getFileName(),
        "scan by -visitors DontUseEnum: %.2f (%.2f if that gets the options for Java of scan)",
        median(ratios),
        median(sameOptions));
    limit(median(ratios), SCAN_BY_TRIVIAL);
  }

  private static List<String> simplestRun(Path jar, List<String> options) {
    return Command.java(
        options, TEXT_UI, List.of("-textui", "-visitors", "DontUseEnum", jar.toString()));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  @Order(3)
  void shareOfARunWithAllDetectorsIsSmall(Path jar) throws Exception {
    String with = measure(List.of(jar.toString(), System.getProperty("plugin.jar")));
    String without = measure(List.of(jar.toString()));
    Matcher time = find(OWN_TIME, with);
    double share = Double.parseDouble(time.group(1)) / Double.parseDouble(time.group(2));
    double heapWith = Double.parseDouble(find(HEAP, with).group(1));
    double heapWithout = Double.parseDouble(find(HEAP, without).group(1));
    print(jar.getFileName(), "share of the main thread's CPU time: %.2f %%", share * 100);
    print(
        jar.getFileName(),
        "live heap at the end with and without: %.2f (%.0f and %.0f MB)",
        heapWith / heapWithout,
        heapWith / 1e6,
        heapWithout / 1e6);
    limit(share, SHARE_OF_CPU);
    limit(heapWith / heapWithout, HEAP_BY_HEAP);
  }

  private static String measure(List<String> arguments) throws Exception {
    return Command.run(
        Command.java(
            List.of("-Xmx4g", "-Dsocketchurn.cpu=true"), MeasuredRun.class.getName(), arguments));
  }

  private static Matcher find(Pattern wanted, String output) {
    Matcher matcher = wanted.matcher(output);
    assertTrue(matcher.find(), output);
    return matcher;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
  }

  private static void limit(double value, double most) {
    assertTrue(value <= most, value + " is more than " + most);
  }

  private static Path report() {
    return Path.of(System.getProperty("report"));
  }

  private static void print(Object subject, String format, Object... values) throws IOException {
    String line = subject + ": " + String.format(Locale.ROOT, format, values);
    System.out.println(line);
    Files.writeString(report(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
