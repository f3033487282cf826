package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Connections that somebody else owns in the end, and some that only look like it. */
public class KeptConnections implements Closeable {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(KeptConnections.class);

  private final Map<String, Socket> byHost = new ConcurrentHashMap<>();
  private Socket control;

  /** Takes a connection over. */
  interface Owner {
    void take(Socket socket) throws IOException;
  }

  /** A session over one connection. */
  static final class Session implements Closeable {
    private final Socket socket;

    Session(Socket socket) {
      this.socket = socket;
    }

    void login(String user) throws IOException {
      socket.getOutputStream().write(user.getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Collects the parts of a session. */
  static final class SessionBuilder {
    private Socket transport;

    SessionBuilder transport(Socket socket) {
      transport = socket;
      return this;
    }

    Session build() {
      return new Session(transport);
    }
  }

  Socket returnedOk(String host, int port) throws IOException {
    return new Socket(host, port);
  }

  Socket returnedFromVariableOk(String host, boolean secure) throws IOException {
    Socket s;
    if (secure) {
      s = new Socket(host, 8443);
    } else {
      s = new Socket(host, 8080);
    }
    return s;
  }

  void fieldOk(String host) throws IOException {
    if (control == null) {
      control = new Socket(host, 4000);
    }
    control.getOutputStream().write("HELLO\n".getBytes(US_ASCII));
  }

  OutputStream mapOk(String host) throws IOException {
    Socket s = byHost.get(host);
    if (s == null) {
      s = new Socket(host, 4001);
      byHost.put(host, s);
    }
    return s.getOutputStream();
  }

  Session constructorOk(String host) throws IOException {
    return new Session(new Socket(host, 4002));
  }

  void loggedInOk(String host, String user) throws IOException {
    try (Session session = new Session(new Socket(host, 4002))) {
      session.login(user);
    }
  }

  Session builderOk(String host) throws IOException {
    return new SessionBuilder().transport(new Socket(host, 4003)).build();
  }

  void ownerOk(String host, Owner owner) throws IOException {
    Socket s = new Socket(host, 4004);
    owner.take(s);
    s.getOutputStream().write(1);
  }

  Callable<Integer> lambdaOk(String host) throws IOException {
    Socket s = new Socket(host, 4005);
    return () -> {
      try (Socket closing = s) {
        return closing.getInputStream().read();
      }
    };
  }

  void threadOk(String host) throws IOException {
    Socket s = new Socket(host, 4006);
    new Thread() {
      @Override
      public void run() {
        try (Socket closing = s) {
          closing.getOutputStream().write(0);
        } catch (IOException e) {
          LOG.debug("background", e);
        }
      }
    }.start();
  }

  Socket[] arrayOk(String left, String right) throws IOException {
    Socket[] pair = {null, null};
    try {
      pair[0] = new Socket(left, 4007);
      pair[1] = new Socket(right, 4007);
      return pair;
    } catch (IOException | RuntimeException e) {
      for (Socket s : pair) {
        if (s != null) {
          s.close();
        }
      }
      throw e;
    }
  }

  void filledPoolOk(List<Socket> pool, String host, int size) throws IOException {
    while (pool.size() < size) {
      pool.add(new Socket(host, 4008));
    }
  }

  Optional<Socket> optionalOk(String host) {
    try {
      return Optional.of(new Socket(host, 4009));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  OutputStream returnedStreamOk(Socket borrowed) throws IOException {
    borrowed.setTcpNoDelay(true);
    return borrowed.getOutputStream();
  }

  void unlessKeptOk(String host, Owner owner, boolean keep) throws IOException {
    Socket s = new Socket(host, 4010);
    if (keep) {
      owner.take(s);
    } else {
      s.close();
    }
  }

  @Override
  public void close() throws IOException {
    for (Socket s : byHost.values()) {
      s.close();
    }
    if (control != null) {
      control.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  void onlyLoggedBad(String host) throws IOException {
    Socket s = new Socket(host, 4011); // expect SOCK_NOT_CLOSED HIGH
    LOG.info("connected to {} by {}", s.getInetAddress(), s);
  }

  void onlyPrintedBad(String host) throws IOException {
    Socket s = new Socket(host, 4018); // expect SOCK_NOT_CLOSED HIGH
    System.out.println(s);
    System.out.printf("%s is up, socket %s%n", host, s);
    Logger.getLogger("samples").log(Level.FINE, "connected by {0}", s);
  }

  String nameBad(String host) throws IOException {
    Socket s = new Socket(host, 4012); // expect SOCK_NOT_CLOSED HIGH
    return String.valueOf(s.getLocalPort()) + '@' + s;
  }

  void sometimesKeptBad(String host) throws IOException {
    Socket s = new Socket(host, 4013); // expect SOCK_NOT_CLOSED NORMAL
    if (s.getInputStream().read() == 'K') {
      byHost.put(host, s);
    }
  }

  Session preambleBad(String host) throws IOException {
    Socket s = new Socket(host, 4014); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.getOutputStream().write(new byte[] {'P', 'R', 'I'});
    return new Session(s);
  }

  void answerBeforeOwnerBad(String host, Owner owner) throws IOException {
    Socket s = new Socket(host, 4015); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    if (s.getInputStream().read() < 0) {
      s.close();
      return;
    }
    owner.take(s);
  }

  boolean comparedBad(String host) throws IOException {
    Socket s = new Socket(host, 4016); // expect SOCK_NOT_CLOSED HIGH
    return byHost.containsValue(s);
  }

  OutputStream secondHostBad(String host, String spare) throws IOException {
    Socket main = new Socket(host, 4017); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Socket second = new Socket(spare, 4017);
    byHost.put(spare, second);
    byHost.put(host, main);
    return main.getOutputStream();
  }
}
