package samples.churn.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas and method references that run once for each element. */
public class ElementLambdas {
  private final String host;
  private final List<String> answers = new ArrayList<>();

  ElementLambdas(String host) {
    this.host = host;
  }

  // --- the open is in the lambda itself

  void inTheLambdaBad(List<String> lines) {
    lines.forEach(
        line -> {
          try (Socket socket = new Socket(host, 80)) { // expect SOCK_OPEN_IN_LOOP HIGH
            socket.getOutputStream().write(line.getBytes());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  void aroundTheLambdaOk(List<String> lines) throws IOException {
    try (Socket socket = new Socket(host, 80)) {
      lines.forEach(line -> write(socket, line));
    }
  }

  private static void write(Socket socket, String line) {
    try {
      socket.getOutputStream().write(line.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void eachHostBad(List<String> hosts) {
    hosts.forEach(
        each -> {
          try (Socket socket = new Socket(each, 80)) { // expect SOCK_OPEN_IN_LOOP LOW
            socket.getOutputStream().write(1);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  // --- a call in the lambda leads to it

  void callInLambdaBad(List<String> lines) {
    lines.forEach(line -> send(line)); // expect SOCK_OPEN_IN_LOOP HIGH
  }

  void callInBlockBad(Map<String, Integer> counters) {
    counters.forEach(
        (name, count) -> {
          String line = name + " " + count;
          send(line); // expect SOCK_OPEN_IN_LOOP HIGH
        });
  }

  private void send(String line) {
    try (Socket socket = new Socket(host, 80)) {
      socket.getOutputStream().write(line.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String ask(String line) {
    try (Socket socket = new Socket(host, 80)) {
      return line + socket.getInputStream().read();
    } catch (IOException e) {
      return line;
    }
  }

  List<String> mappedBad(List<String> lines) {
    Stream<String> answers = lines.stream().map(line -> ask(line)); // expect SOCK_OPEN_IN_LOOP HIGH
    return answers.collect(Collectors.toList());
  }

  List<String> joinedOk(List<String> lines) {
    String all = ask(lines.stream().map(String::trim).collect(Collectors.joining(",")));
    return Arrays.asList(all.split(","));
  }

  boolean anyBad(Stream<String> lines) {
    return lines
        .filter(line -> !line.isEmpty())
        .anyMatch(line -> ask(line) == null); // expect SOCK_OPEN_IN_LOOP HIGH
  }

  int[] rangeBad() {
    return IntStream.range(0, 1000)
        .map(number -> ask("" + number).length()) // expect SOCK_OPEN_IN_LOOP HIGH
        .toArray();
  }

  void nestedLambdasBad(List<List<String>> batches) {
    batches.forEach(batch -> batch.forEach(line -> send(line))); // expect SOCK_OPEN_IN_LOOP HIGH
  }

  // --- method references: the open in the method that is run

  void reference(List<String> lines) {
    lines.forEach(this::deliver);
  }

  private void deliver(String line) {
    try (Socket socket = new Socket(host, 81)) { // expect SOCK_OPEN_IN_LOOP HIGH
      socket.getOutputStream().write(line.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void staticReference(List<String> hosts) {
    hosts.stream().filter(ElementLambdas::isUp).forEach(answers::add);
  }

  private static boolean isUp(String each) {
    try (Socket socket = new Socket(each, 7)) { // expect SOCK_OPEN_IN_LOOP LOW
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  void referenceOnceOk(Optional<String> line) {
    line.ifPresent(this::shout);
  }

  private void shout(String line) {
    try (Socket socket = new Socket(host, 82)) {
      socket.getOutputStream().write(line.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // --- run once, at most once, or never known

  Optional<String> optionalOk(Optional<String> name) {
    return name.map(each -> ask(each));
  }

  void unknownConsumerOk(Registry registry) {
    registry.onChange(line -> send(line));
  }

  void inALoopBad(List<Optional<String>> names) {
    for (Optional<String> name : names) {
      name.ifPresent(line -> send(line)); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  // --- the program's own methods that run what they are given

  void ownForEachBad(String[] lines) {
    each(lines, line -> send(line)); // expect SOCK_OPEN_IN_LOOP HIGH
  }

  private static void each(String[] lines, Consumer<String> consumer) {
    for (String line : lines) {
      consumer.accept(line);
    }
  }

  void ownTemplateOk() {
    guarded(() -> send("once"));
  }

  void ownTemplateInLoopBad(String[] lines) {
    for (String line : lines) {
      guarded(() -> send(line)); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private void guarded(Runnable action) {
    synchronized (answers) {
      action.run();
    }
  }

  void localVariableBad(String[] lines) {
    Consumer<String> sender = line -> send(line); // expect SOCK_OPEN_IN_LOOP HIGH
    for (String line : lines) {
      sender.accept(line);
    }
  }

  void keptLambdaOk(List<Runnable> later) {
    later.add(() -> send("later"));
  }

  /** Tells others what it likes, as often as it likes. */
  interface Registry {
    void onChange(Consumer<String> listener);
  }
}
