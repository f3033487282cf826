package samples.ownership;

import java.io.Closeable;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.List;
import java.util.Objects;

/** Records that own sockets, helpers with patterns and switches, hierarchies that are sealed. */
public class RecordOwners {

  /** Closes what it carries. */
  record Session(Socket socket, String user) implements Closeable {
    void hello() throws IOException {
      Sockets.sendLine(socket, user);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Refuses some names. */
  record Account(String name, Socket socket) implements Closeable {
    Account {
      Objects.requireNonNull(name);
    }

    static Account of(String name, Socket socket) throws IOException {
      if (name.isBlank()) {
        throw new ProtocolException("no name");
      }
      return new Account(name, socket);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Carries the address, not the socket. */
  record Peer(String host, int port) {
    static Peer of(Socket s) {
      return new Peer(s.getInetAddress().getHostAddress(), s.getPort());
    }
  }

  /** What to do at the end; all ways are here. */
  sealed interface Ending permits Polite, Plain {
    void end(Socket s) throws IOException;
  }

  /** Says goodbye before. */
  record Polite(String word) implements Ending {
    @Override
    public void end(Socket s) throws IOException {
      try (s) {
        Sockets.sendLine(s, word);
      }
    }
  }

  /** Just closes. */
  record Plain() implements Ending {
    @Override
    public void end(Socket s) throws IOException {
      s.close();
    }
  }

  /** What to write; no way closes. */
  sealed interface Message permits Text, Ping {
    void writeTo(Socket s) throws IOException;
  }

  /** A line. */
  record Text(String line) implements Message {
    @Override
    public void writeTo(Socket s) throws IOException {
      Sockets.sendLine(s, line);
    }
  }

  /** A byte. */
  record Ping() implements Message {
    @Override
    public void writeTo(Socket s) throws IOException {
      s.getOutputStream().write(0);
    }
  }

  private static void closeIfSocket(Object candidate) throws IOException {
    if (candidate instanceof Socket s) {
      s.close();
    }
  }

  private static Socket dial(String scheme, String host) throws IOException {
    return switch (scheme) {
      case "echo" -> new Socket(host, 7);
      case "time" -> new Socket(host, 37);
      default -> throw new ProtocolException(scheme);
    };
  }

  void recordOk(String host, String user) throws IOException {
    try (var session = new Session(new Socket(host, 7300), user)) {
      session.hello();
    }
  }

  int accessorOk(String host) throws IOException {
    var session = new Session(new Socket(host, 7301), "anonymous");
    try {
      return session.socket().getInputStream().read();
    } finally {
      session.socket().close();
    }
  }

  Account accountOk(String host, String name) throws IOException {
    var s = new Socket(host, 7302);
    try {
      return Account.of(name, s);
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  Peer peerOk(String host) throws IOException {
    try (var s = new Socket(host, 7303)) {
      return Peer.of(s);
    }
  }

  int sealedOk(String host, Ending ending) throws IOException {
    var s = new Socket(host, 7304);
    try {
      return s.getInputStream().read();
    } finally {
      ending.end(s);
    }
  }

  int patternOk(String host) throws IOException {
    var s = new Socket(host, 7305);
    try {
      return s.getInputStream().read();
    } finally {
      closeIfSocket(s);
    }
  }

  int switchOk(String scheme, String host) throws IOException {
    try (var s = dial(scheme, host)) {
      return s.getInputStream().read();
    }
  }

  List<Session> listedOk(String host) throws IOException {
    return List.of(new Session(new Socket(host, 7306), "only"));
  }

  void recordBad(String host, String user) throws IOException {
    var session = new Session(new Socket(host, 7300), user); // expect SOCK_NOT_CLOSED HIGH
    session.hello();
  }

  Account accountBad(String host, String name) throws IOException {
    var s = new Socket(host, 7302); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    return Account.of(name, s);
  }

  Account compactBad(String host, String name) throws IOException {
    return new Account(name, new Socket(host, 7302)); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
  }

  Peer peerBad(String host) throws IOException {
    return Peer.of(new Socket(host, 7303)); // expect SOCK_NOT_CLOSED HIGH
  }

  void sealedBad(String host, Message message) throws IOException {
    var s = new Socket(host, 7307); // expect SOCK_NOT_CLOSED HIGH
    message.writeTo(s);
  }

  int switchBad(String scheme, String host) throws IOException {
    var s = dial(scheme, host); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    var answer = s.getInputStream().read();
    s.close();
    return answer;
  }
}
