package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Factories that give the connection away only if the preamble worked. */
public class SuccessFlags {

  Socket loggedInOk(String host, int port, String user) throws IOException {
    Socket s = new Socket(host, port);
    boolean ok = false;
    try {
      s.setSoTimeout(10_000);
      s.getOutputStream().write(("USER " + user + "\r\n").getBytes(US_ASCII));
      if (s.getInputStream().read() != '+') {
        throw new IOException("refused");
      }
      ok = true;
      return s;
    } finally {
      if (!ok) {
        s.close();
      }
    }
  }

  SSLSocket handshakeOk(SSLSocketFactory factory, String host) throws IOException {
    boolean failed = true;
    SSLSocket s = (SSLSocket) factory.createSocket(host, 443);
    try {
      s.startHandshake();
      failed = false;
    } finally {
      if (failed) {
        s.close();
      }
    }
    return s;
  }

  SocketChannel channelOk(InetSocketAddress address, ByteBuffer hello) throws IOException {
    SocketChannel channel = SocketChannel.open();
    boolean success = false;
    try {
      channel.connect(address);
      channel.write(hello);
      channel.configureBlocking(false);
      success = true;
    } finally {
      if (!success) {
        channel.close();
      }
    }
    return channel;
  }

  Socket resultVariableOk(String host, int port, byte[] hello) throws IOException {
    Socket result = null;
    Socket s = new Socket(host, port);
    try {
      s.getOutputStream().write(hello);
      result = s;
    } finally {
      if (result == null) {
        s.close();
      }
    }
    return result;
  }

  Socket ownershipMovedOk(String host, int port, byte[] hello) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, port);
      s.getOutputStream().write(hello);
      Socket result = s;
      s = null;
      return result;
    } finally {
      if (s != null) {
        s.close();
      }
    }
  }

  Socket catchEverythingOk(String host, int port, byte[] hello) throws IOException {
    Socket s = new Socket(host, port);
    try {
      s.getOutputStream().write(hello);
      return s;
    } catch (IOException | RuntimeException e) {
      try {
        s.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  boolean countedStateOk(String host, int port, byte[] data) throws IOException {
    int state = 0;
    Socket s = null;
    try {
      s = new Socket(host, port);
      state = 1;
      s.getOutputStream().write(data);
      return s.getInputStream().read() == 0;
    } finally {
      if (state == 1) {
        s.close();
      }
    }
  }

  Socket flagTooEarlyBad(String host, int port, byte[] hello) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    boolean ok = true;
    try {
      s.getOutputStream().write(hello);
      return s;
    } finally {
      if (!ok) {
        s.close();
      }
    }
  }

  void flagUpsideDownBad(String host, int port, byte[] hello) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    boolean ok = false;
    try {
      s.getOutputStream().write(hello);
      ok = true;
    } finally {
      if (ok) {
        s.close();
      }
    }
  }

  boolean closesOnFailureOnlyBad(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    boolean ok = false;
    try {
      s.getOutputStream().write(data);
      ok = true;
    } finally {
      if (!ok) {
        s.close();
      }
    }
    return ok;
  }

  Socket noFlagBad(String host, int port, byte[] hello) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.getOutputStream().write(hello);
    return s;
  }

  Socket refusedBad(String host, int port, String user) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED NORMAL
    s.getOutputStream().write(("USER " + user + "\r\n").getBytes(US_ASCII));
    return s.getInputStream().read() == '+' ? s : null;
  }

  Socket checkedOnlyOk(String host, int port, byte[] hello) throws IOException {
    Socket s = new Socket(host, port);
    try {
      s.getOutputStream().write(hello);
      return s;
    } catch (IOException e) {
      s.close();
      throw e;
    }
  }

  SSLSocket handshakeBad(SSLSocketFactory factory, String host) throws IOException {
    SSLSocket s =
        (SSLSocket) factory.createSocket(host, 443); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.setEnabledProtocols(new String[] {"TLSv1.3"});
    s.startHandshake();
    return s;
  }
}
