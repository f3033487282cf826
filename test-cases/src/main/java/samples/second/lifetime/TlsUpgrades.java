package samples.second.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Plain connections that become TLS, TLS through a proxy, handshakes that fail. */
public class TlsUpgrades {
  private final SSLSocketFactory factory;
  private final HostnameVerifier verifier;

  TlsUpgrades(SSLSocketFactory factory, HostnameVerifier verifier) {
    this.factory = factory;
    this.verifier = verifier;
  }

  private static void startTls(Socket plain) throws IOException {
    plain.getOutputStream().write("STARTTLS\r\n".getBytes(US_ASCII));
    String reply =
        new BufferedReader(new InputStreamReader(plain.getInputStream(), US_ASCII)).readLine();
    if (reply == null || !reply.startsWith("220")) {
      throw new IOException("no TLS here: " + reply);
    }
  }

  SSLSocket handshakeBad(String host) throws IOException {
    SSLSocket tls =
        (SSLSocket) factory.createSocket(host, 636); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    tls.startHandshake();
    return tls;
  }

  SSLSocket handshakeOk(String host) throws IOException {
    SSLSocket tls = (SSLSocket) factory.createSocket(host, 636);
    try {
      tls.startHandshake();
    } catch (IOException e) {
      try {
        tls.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
    return tls;
  }

  Socket layeredBad(String host) throws IOException {
    Socket raw = new Socket(host, 587);
    Socket tls =
        factory.createSocket(raw, host, 587, true); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    ((SSLSocket) tls).startHandshake();
    return tls;
  }

  Socket layeredOk(String host) throws IOException {
    Socket plain = new Socket(host, 587);
    boolean done = false;
    try {
      startTls(plain);
      SSLSocket tls = (SSLSocket) factory.createSocket(plain, host, 587, true);
      tls.startHandshake();
      done = true;
      return tls;
    } finally {
      if (!done) {
        plain.close();
      }
    }
  }

  Socket negotiationBad(String host) throws IOException {
    Socket plain = new Socket(host, 25); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    startTls(plain);
    Socket current = plain;
    try {
      current = factory.createSocket(plain, host, 25, true);
      ((SSLSocket) current).startHandshake();
    } catch (IOException e) {
      current.close();
      throw e;
    }
    return current;
  }

  int notTakenOverBad(String host) throws IOException {
    // closing the layer leaves the connection below open
    Socket plain = new Socket(host, 21); // expect SOCK_NOT_CLOSED HIGH
    try (Socket tls = factory.createSocket(plain, host, 21, false)) {
      return tls.getInputStream().read();
    }
  }

  int notTakenOverOk(String host) throws IOException {
    try (Socket plain = new Socket(host, 21)) {
      try (Socket tls = factory.createSocket(plain, host, 21, false)) {
        return tls.getInputStream().read();
      }
    }
  }

  SSLSocket verifiedBad(String host, int port) throws IOException {
    SSLSocket tls =
        (SSLSocket) factory.createSocket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try {
      tls.startHandshake();
    } catch (IOException e) {
      tls.close();
      throw e;
    }
    if (!verifier.verify(host, tls.getSession())) {
      throw new SSLPeerUnverifiedException(host);
    }
    return tls;
  }

  SSLSocket verifiedOk(String host, int port) throws IOException {
    SSLSocket tls = (SSLSocket) factory.createSocket(host, port);
    boolean trusted = false;
    try {
      tls.startHandshake();
      trusted = verifier.verify(host, tls.getSession());
    } finally {
      if (!trusted) {
        tls.close();
      }
    }
    if (!trusted) {
      throw new SSLPeerUnverifiedException(host);
    }
    return tls;
  }

  SSLSocket protocolsBad(String host, String[] protocols) throws IOException {
    // an unknown name is an IllegalArgumentException
    SSLSocket tls =
        (SSLSocket) factory.createSocket(host, 993); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    tls.setEnabledProtocols(protocols);
    return tls;
  }

  SSLSocket protocolsOk(String host, String[] protocols) throws IOException {
    SSLSocket tls = (SSLSocket) factory.createSocket(host, 993);
    try {
      tls.setEnabledProtocols(protocols);
    } catch (RuntimeException e) {
      tls.close();
      throw e;
    }
    return tls;
  }

  Socket tunnelBad(String proxy, String target) throws IOException {
    Socket socket = new Socket(proxy, 3128); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    socket.getOutputStream().write(("CONNECT " + target + " HTTP/1.1\r\n\r\n").getBytes(US_ASCII));
    int first = socket.getInputStream().read();
    if (first != 'H') {
      socket.close();
      throw new IOException("not a proxy");
    }
    return socket;
  }

  Socket tunnelOk(String proxy, String target) throws IOException {
    Socket socket = new Socket(proxy, 3128);
    try {
      socket
          .getOutputStream()
          .write(("CONNECT " + target + " HTTP/1.1\r\n\r\n").getBytes(US_ASCII));
      if (socket.getInputStream().read() != 'H') {
        throw new IOException("not a proxy");
      }
      return socket;
    } catch (Throwable t) {
      socket.close();
      throw t;
    }
  }

  void acceptTlsBad(SSLServerSocket server, Executor pool, Consumer<Socket> protocol)
      throws IOException {
    SSLSocket peer = (SSLSocket) server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    peer.startHandshake();
    pool.execute(() -> protocol.accept(peer));
  }

  void acceptTlsOk(SSLServerSocket server, Executor pool, Consumer<Socket> protocol)
      throws IOException {
    SSLSocket peer = (SSLSocket) server.accept();
    try {
      peer.startHandshake();
    } catch (IOException e) {
      peer.close();
      return;
    }
    pool.execute(() -> protocol.accept(peer));
  }

  void acceptWrapBad(ServerSocket server, Consumer<Socket> protocol) throws IOException {
    Socket raw = server.accept();
    // the server's side of an upgrade
    Socket tls =
        factory.createSocket(raw, null, true); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    ((SSLSocket) tls).startHandshake();
    protocol.accept(tls);
  }
}
