package samples.lifetime;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Connections chosen by switch expressions and told apart by patterns. */
public class SwitchesAndPatterns {

  /** How to talk to the server. */
  enum Mode {
    PLAIN,
    TLS,
    OFF
  }

  int arrowOk(Mode mode, String host) throws IOException {
    var s =
        switch (mode) {
          case PLAIN -> new Socket(host, 143);
          case TLS -> SSLSocketFactory.getDefault().createSocket(host, 993);
          case OFF -> null;
        };
    if (s == null) {
      return -1;
    }
    try (s) {
      return s.getInputStream().read();
    }
  }

  String answerOk(Mode mode, String host) throws IOException {
    try (var s = new Socket(host, 5222)) {
      return switch (s.getInputStream().read()) {
        case -1 -> "closed";
        case '+', 'O' -> mode.name();
        default -> {
          s.getOutputStream().write('?');
          yield "unknown";
        }
      };
    }
  }

  int instanceofAsNullTestOk(SocketFactory factory, String host) throws IOException {
    Socket s = null;
    try {
      s = factory.createSocket(host, 5223);
      if (s instanceof SSLSocket tls) {
        tls.startHandshake();
      }
      return s.getInputStream().read();
    } finally {
      if (s instanceof Closeable) {
        s.close();
      }
    }
  }

  boolean negatedPatternOk(SocketFactory factory, String host) throws IOException {
    try (var s = factory.createSocket(host, 5224)) {
      if (!(s instanceof SSLSocket tls)) {
        return false;
      }
      tls.startHandshake();
      return tls.getSession().isValid();
    }
  }

  Socket yieldedOk(Mode mode, String host) throws IOException {
    return switch (mode) {
      case PLAIN -> new Socket(host, 5225);
      case TLS -> {
        var s = SSLSocketFactory.getDefault().createSocket(host, 5226);
        try {
          ((SSLSocket) s).startHandshake();
        } catch (IOException | RuntimeException e) {
          s.close();
          throw e;
        }
        yield s;
      }
      case OFF -> throw new IOException("switched off");
    };
  }

  SocketChannel channelOk(SocketAddress address) throws IOException {
    if (address instanceof UnixDomainSocketAddress local) {
      return SocketChannel.open(local);
    }
    if (address instanceof InetSocketAddress remote && !remote.isUnresolved()) {
      return SocketChannel.open(remote);
    }
    throw new IOException("unknown kind of address");
  }

  int causeOk(String host) {
    try (var s = new Socket(host, 5227)) {
      s.setSoTimeout(100);
      return s.getInputStream().read();
    } catch (IOException e) {
      return e instanceof SocketTimeoutException late ? late.bytesTransferred : -1;
    }
  }

  int throwingArmOk(String host) throws IOException {
    try (var s = new Socket(host, 5235)) {
      return switch (s.getInputStream().read()) {
        case 0 -> 200;
        case 1 -> 404;
        default -> throw new IOException("bad status");
      };
    }
  }

  int arrowBad(Mode mode, String host) throws IOException {
    var s =
        switch (mode) {
          case PLAIN -> new Socket(host, 143); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
          case TLS, OFF -> new Socket(host, 144); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
        };
    int first = s.getInputStream().read();
    s.close();
    return first;
  }

  String answerBad(String host) throws IOException {
    var s = new Socket(host, 5228); // expect SOCK_NOT_CLOSED NORMAL
    return switch (s.getInputStream().read()) {
      case -1 -> {
        s.close();
        yield "closed";
      }
      case '+' -> {
        s.getOutputStream().write('!');
        s.close();
        yield "good";
      }
      default -> "unknown";
    };
  }

  boolean onlyTlsClosedBad(SocketFactory factory, String host) throws IOException {
    var s = factory.createSocket(host, 5229); // expect SOCK_NOT_CLOSED NORMAL
    if (s instanceof SSLSocket tls) {
      try (tls) {
        tls.startHandshake();
        return true;
      }
    }
    return false;
  }

  Socket yieldedBad(Mode mode, String host, byte[] hello) throws IOException {
    return switch (mode) {
      case PLAIN -> new Socket(host, 5230);
      case TLS -> {
        var s = new Socket(host, 5231); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
        s.getOutputStream().write(hello);
        yield s;
      }
      case OFF -> {
        var s = new Socket(host, 5232); // expect SOCK_NOT_CLOSED HIGH
        s.shutdownOutput();
        yield null;
      }
    };
  }

  Socket handshakeBad(SocketFactory factory, String host) throws IOException {
    var s = factory.createSocket(host, 5233); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    if (s instanceof SSLSocket tls) {
      tls.startHandshake();
    }
    return s;
  }

  int throwingArmBad(String host) throws IOException {
    var s = new Socket(host, 5234); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    int code =
        switch (s.getInputStream().read()) {
          case 0 -> 200;
          case 1 -> 404;
          default -> throw new IOException("bad status");
        };
    s.close();
    return code;
  }
}
