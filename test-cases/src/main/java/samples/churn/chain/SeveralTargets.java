package samples.churn.chain;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

/** Calls through interfaces and abstract classes: all, some or none of the targets open. */
public class SeveralTargets {
  private final List<String> names;

  SeveralTargets(List<String> names) {
    this.names = names;
  }

  /** Both open. */
  interface Sink {
    void put(String name) throws IOException;
  }

  static final class PlainSink implements Sink {
    @Override
    public void put(String name) throws IOException {
      try (Socket socket = new Socket("plain", 1)) {
        socket.getOutputStream().write(name.getBytes());
      }
    }
  }

  static final class OtherSink implements Sink {
    @Override
    public void put(String name) throws IOException {
      try (Socket socket = new Socket("other", 1)) {
        socket.getOutputStream().write(name.length());
      }
    }
  }

  void allOpenBad(Sink sink) throws IOException {
    for (String name : names) {
      sink.put(name); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  /** One opens, one keeps what it gets in memory. */
  interface Store {
    void add(String name) throws IOException;
  }

  static final class RemoteStore implements Store {
    @Override
    public void add(String name) throws IOException {
      try (Socket socket = new Socket("store", 1)) {
        socket.getOutputStream().write(name.getBytes());
      }
    }
  }

  static final class MemoryStore implements Store {
    private final StringBuilder all = new StringBuilder();

    @Override
    public void add(String name) {
      all.append(name);
    }
  }

  void someOpenBad(Store store) throws IOException {
    for (String name : names) {
      store.add(name); // expect SOCK_OPEN_IN_LOOP LOW
    }
  }

  void exactTypeBad(RemoteStore store) throws IOException {
    for (String name : names) {
      store.add(name); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void exactTypeOk(MemoryStore store) {
    for (String name : names) {
      store.add(name);
    }
  }

  /** Nobody here implements it. */
  interface Unknown {
    void add(String name) throws IOException;
  }

  void noneKnownOk(Unknown unknown) throws IOException {
    for (String name : names) {
      unknown.add(name);
    }
  }

  /** The abstract class does the common part. */
  abstract static class Exporter {
    void export(List<String> lines) throws IOException {
      for (String line : lines) {
        write(line); // expect SOCK_OPEN_IN_LOOP HIGH
      }
    }

    abstract void write(String line) throws IOException;
  }

  static final class TcpExporter extends Exporter {
    @Override
    void write(String line) throws IOException {
      try (Socket socket = new Socket("export", 1)) {
        socket.getOutputStream().write(line.getBytes());
      }
    }
  }

  /** Inherited, not overridden. */
  static class BaseClient {
    void call(String name) throws IOException {
      try (Socket socket = new Socket("base", 1)) {
        socket.getOutputStream().write(name.getBytes());
      }
    }
  }

  static final class DerivedClient extends BaseClient {}

  void inheritedBad(DerivedClient client) throws IOException {
    for (String name : names) {
      client.call(name); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  static class QuietClient extends BaseClient {
    @Override
    void call(String name) {
      names(name);
    }

    private static void names(String name) {
      System.err.println(name);
    }
  }

  void superCallBad(Loud client) throws IOException {
    for (String name : names) {
      client.call(name); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  static final class Loud extends BaseClient {
    @Override
    void call(String name) throws IOException {
      super.call(name + "!");
    }
  }

  void overriddenOk(QuietClient client) throws IOException {
    for (String name : names) {
      client.call(name);
    }
  }
}
