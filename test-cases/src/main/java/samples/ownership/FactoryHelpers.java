package samples.ownership;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The socket comes from a method of the project: whoever gets a fresh one has to close it. */
public class FactoryHelpers implements Closeable {
  private static final Logger LOG = Logger.getLogger("samples");

  private Socket control;

  private Socket connect(String host) throws IOException {
    return new Socket(host, 5000);
  }

  private Socket connectLogged(String host) throws IOException {
    LOG.fine("connecting to " + host);
    Socket s = connect(host);
    return s;
  }

  private static Socket connectOrNull(String host) {
    try {
      return new Socket(host, 5001);
    } catch (IOException e) {
      LOG.log(Level.INFO, "away", e);
      return null;
    }
  }

  private static Optional<Socket> tryConnect(String host) {
    return Optional.ofNullable(connectOrNull(host));
  }

  private Socket control(String host) throws IOException {
    if (control == null) {
      control = new Socket(host, 5002);
    }
    return control;
  }

  private static Socket secured(SSLSocketFactory factory, String host) throws IOException {
    Socket s = factory.createSocket(host, 5003);
    try {
      ((SSLSocket) s).startHandshake();
    } catch (IOException | RuntimeException e) {
      Sockets.closeQuietly(s);
      throw e;
    }
    return s;
  }

  private static Socket nextClient(ServerSocket server) throws IOException {
    return server.accept();
  }

  @Override
  public void close() throws IOException {
    if (control != null) {
      control.close();
    }
  }

  int tryOk(String host) throws IOException {
    try (Socket s = connect(host)) {
      return s.getInputStream().read();
    }
  }

  int twoLevelsOk(String host) throws IOException {
    Socket s = connectLogged(host);
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  int nullGuardedOk(String host) throws IOException {
    Socket s = connectOrNull(host);
    if (s == null) {
      return -1;
    }
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  int maybeNullInTryOk(String host) throws IOException {
    try (Socket s = connectOrNull(host)) {
      return s == null ? -1 : s.getInputStream().read();
    }
  }

  boolean optionalOk(String host, byte[] data) throws IOException {
    Optional<Socket> found = tryConnect(host);
    if (!found.isPresent()) {
      return false;
    }
    try (Socket s = found.get()) {
      s.getOutputStream().write(data);
    }
    return true;
  }

  void keptFieldOk(String host, byte[] command) throws IOException {
    Socket s = control(host);
    s.getOutputStream().write(command);
  }

  int handshakeOk(SSLSocketFactory factory, String host) throws IOException {
    try (Socket s = secured(factory, host)) {
      return s.getInputStream().read();
    }
  }

  Socket handshakeAndReturnOk(SSLSocketFactory factory, String host) throws IOException {
    Socket s = factory.createSocket(host, 5004);
    boolean ready = false;
    try {
      ((SSLSocket) s).startHandshake();
      ready = true;
      return s;
    } finally {
      if (!ready) {
        Sockets.closeQuietly(s);
      }
    }
  }

  int otherClassOk(String host) throws IOException {
    Socket s = Sockets.dialWithin(host, 5005, 800);
    try {
      return s.getInputStream().read();
    } finally {
      Sockets.closeQuietly(s);
    }
  }

  Socket passedOnOk(String host, boolean patient) throws IOException {
    return patient ? connectLogged(host) : Sockets.dialWithin(host, 5000, 100);
  }

  void acceptedOk(ServerSocket server, byte[] page) throws IOException {
    try (Socket client = nextClient(server)) {
      client.getOutputStream().write(page);
    }
  }

  int spareOk(String host, String spare) throws IOException {
    Socket s = connectOrNull(host);
    if (s == null) {
      s = connect(spare);
    }
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  Socket handshakeAndReturnBad(SSLSocketFactory factory, String host) throws IOException {
    SSLSocket s =
        (SSLSocket) factory.createSocket(host, 5004); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.startHandshake();
    return s;
  }

  Socket greetedBad(String host) throws IOException {
    Socket s = connect(host); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Sockets.sendLine(s, "HELLO");
    return s;
  }

  Socket checkedOnlyOk(String host) throws IOException {
    Socket s = connect(host);
    try {
      Sockets.sendLine(s, "HELLO");
      return s;
    } catch (IOException e) {
      s.close();
      throw e;
    }
  }

  void droppedBad(String host, byte[] data) throws IOException {
    Socket s = connect(host); // expect SOCK_NOT_CLOSED HIGH
    s.getOutputStream().write(data);
  }

  int noFinallyBad(String host) throws IOException {
    Socket s = connect(host); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    int answer = s.getInputStream().read();
    s.close();
    return answer;
  }

  int twoLevelsBad(String host) throws IOException {
    return connectLogged(host).getInputStream().read(); // expect SOCK_NOT_CLOSED HIGH
  }

  boolean nullGuardedBad(String host, byte[] data) throws IOException {
    Socket s = connectOrNull(host); // expect SOCK_NOT_CLOSED HIGH
    if (s == null) {
      return false;
    }
    s.getOutputStream().write(data);
    return true;
  }

  boolean probeBad(String host) {
    return connectOrNull(host) != null; // expect SOCK_NOT_CLOSED HIGH
  }

  void otherClassBad(String host, String line) throws IOException {
    Socket s = Sockets.dial(host, 5006); // expect SOCK_NOT_CLOSED HIGH
    Sockets.sendLine(s, line);
  }

  boolean resultIgnoredBad(String host) {
    try {
      Sockets.dialWithin(host, 5007, 200); // expect SOCK_NOT_CLOSED HIGH
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  int replacedBad(String host, String spare) throws IOException {
    Socket s = connect(host); // expect SOCK_NOT_CLOSED NORMAL
    if (s.getInputStream().read() != '+') {
      s = connect(spare);
    }
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  void acceptedBad(ServerSocket server, byte[] page) throws IOException {
    Socket client = nextClient(server); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    client.getOutputStream().write(page);
    client.close();
  }

  int earlyReturnBad(SSLSocketFactory factory, String host) throws IOException {
    Socket s = secured(factory, host); // expect SOCK_NOT_CLOSED NORMAL
    int answer = s.getInputStream().read();
    if (answer < 0) {
      return -1;
    }
    s.close();
    return answer;
  }
}
