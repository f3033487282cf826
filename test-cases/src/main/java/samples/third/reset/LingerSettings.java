package samples.third.reset;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Properties;
import org.apache.http.config.SocketConfig;

/** Settings of SO_LINGER as they occur in clients and servers. */
public class LingerSettings {
  private static final int LINGER_SECONDS = 0;
  private static final int PATIENT = 10;

  public void sendAllBad(Socket s, byte[] data) throws IOException {
    s.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
    s.getOutputStream().write(data);
    s.close();
  }

  public void sendAllOk(Socket s, byte[] data) throws IOException {
    s.setSoLinger(true, PATIENT);
    s.getOutputStream().write(data);
    s.close();
  }

  public void constantBad(Socket s) throws SocketException {
    s.setSoLinger(true, LINGER_SECONDS); // expect SOCK_LINGER_ZERO HIGH
  }

  public void offOk(Socket s) throws SocketException {
    s.setSoLinger(false, LINGER_SECONDS);
  }

  public void configuredOk(Socket s, Properties settings) throws SocketException {
    int linger = Integer.parseInt(settings.getProperty("linger", "0"));
    if (linger >= 0) {
      s.setSoLinger(true, linger);
    }
  }

  /** The parameter of a private helper. */
  public void tunedBad(Socket s) throws SocketException {
    tune(s, true, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  public void tunedOk(Socket s) throws SocketException {
    tune(s, false, 5);
  }

  private void tune(Socket s, boolean noDelay, int linger) throws SocketException {
    s.setTcpNoDelay(noDelay);
    s.setKeepAlive(true);
    s.setSoLinger(true, linger);
  }

  /** A real abort. */
  public void abort(Socket s) throws IOException {
    s.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
    s.close();
  }

  public void writeOrResetBad(Socket s, byte[] data) throws IOException {
    try {
      s.getOutputStream().write(data);
    } catch (IOException e) {
      s.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
      throw e;
    } finally {
      s.close();
    }
  }

  public void acceptAllBad(ServerSocket server) throws IOException {
    while (!server.isClosed()) {
      try (Socket s = server.accept()) {
        s.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
        s.getOutputStream().write("bye\n".getBytes("US-ASCII"));
      }
    }
  }

  public void channelBad(InetSocketAddress peer) throws IOException {
    try (SocketChannel c = SocketChannel.open()) {
      c.setOption(StandardSocketOptions.SO_LINGER, 0); // expect SOCK_LINGER_ZERO HIGH
      c.connect(peer);
    }
  }

  public void channelOk(InetSocketAddress peer) throws IOException {
    try (SocketChannel c = SocketChannel.open()) {
      c.setOption(StandardSocketOptions.SO_LINGER, -1);
      c.setOption(StandardSocketOptions.SO_RCVBUF, 0);
      c.connect(peer);
    }
  }

  public SocketConfig apacheBad() {
    SocketConfig.Builder builder = SocketConfig.custom().setTcpNoDelay(true);
    builder.setSoLinger(0); // expect SOCK_LINGER_ZERO HIGH
    return builder.build();
  }

  public SocketConfig apacheOk() {
    return SocketConfig.custom().setTcpNoDelay(true).setSoLinger(-1).setBacklogSize(0).build();
  }

  /** Only one of the two values is zero. */
  public void byModeOk(Socket s, boolean fast) throws SocketException {
    int seconds = fast ? 0 : 30;
    s.setSoLinger(true, seconds);
  }
}
