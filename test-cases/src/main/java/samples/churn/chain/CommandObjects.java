package samples.churn.chain;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Objects that are made for one use: what they keep is discarded with them. */
public class CommandObjects {
  private final String host;
  private final List<Line> lines = new ArrayList<>();

  CommandObjects(String host) {
    this.host = host;
  }

  // --- opened by the constructor

  void constructorOpensBad(List<String> names) throws IOException {
    for (String name : names) {
      try (Line line = new Line(host)) { // expect SOCK_OPEN_IN_LOOP HIGH
        line.send(name);
      }
    }
  }

  void constructorOpensOk(List<String> names) throws IOException {
    try (Line line = new Line(host)) {
      for (String name : names) {
        line.send(name);
      }
    }
  }

  void keptInListOk(List<String> hosts) throws IOException {
    for (String each : hosts) {
      lines.add(new Line(each));
    }
  }

  // --- opened by a method of the object

  void executedOnceEachBad(List<String> names) throws IOException {
    for (String name : names) {
      SendCommand command = new SendCommand(host, name);
      command.execute(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void fluentBad(List<String> names) throws IOException {
    for (String name : names) {
      new SendCommand(host, name).execute(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void oneCommandOk(String name) throws IOException {
    new SendCommand(host, name).execute();
  }

  void commandForEachHostBad(List<String> hosts) throws IOException {
    for (String each : hosts) {
      new SendCommand(each, "hello").execute(); // expect SOCK_OPEN_IN_LOOP LOW
    }
  }

  // --- connects into a field of its own

  void connectsAndClosesBad(List<String> names) throws IOException {
    for (String name : names) {
      Session session = new Session(host);
      session.connect(); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        session.write(name);
      } finally {
        session.disconnect();
      }
    }
  }

  void connectsOnceOk(List<String> names) throws IOException {
    Session session = new Session(host);
    session.connect();
    try {
      for (String name : names) {
        session.write(name);
      }
    } finally {
      session.disconnect();
    }
  }

  void sessionsKeptOk(List<String> hosts, List<Session> sessions) throws IOException {
    for (String each : hosts) {
      Session session = new Session(each);
      session.connect();
      sessions.add(session);
    }
  }

  /** One connection for its life. */
  static final class Line implements Closeable {
    private final Socket socket;

    Line(String host) throws IOException {
      socket = new Socket(host, 80);
    }

    void send(String name) throws IOException {
      socket.getOutputStream().write(name.getBytes());
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Opens, sends and closes. */
  static final class SendCommand {
    private final String target;
    private final String name;

    SendCommand(String target, String name) {
      this.target = target;
      this.name = name;
    }

    void execute() throws IOException {
      try (Socket socket = new Socket(target, 80)) {
        socket.getOutputStream().write(name.getBytes());
      }
    }
  }

  /** Connects when it is told to. */
  static final class Session {
    private final String target;
    private Socket socket;
    private OutputStream out;

    Session(String target) {
      this.target = target;
    }

    void connect() throws IOException {
      socket = new Socket(target, 80);
      out = socket.getOutputStream();
    }

    void write(String name) throws IOException {
      out.write(name.getBytes());
    }

    void disconnect() throws IOException {
      if (socket != null) {
        socket.close();
      }
    }
  }
}
