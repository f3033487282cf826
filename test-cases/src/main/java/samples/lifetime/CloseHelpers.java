package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.io.Closeables;
import com.google.common.io.Closer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.apache.commons.io.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closing left to the helpers of Commons IO and Guava. */
public class CloseHelpers {
  private static final Logger LOG = LoggerFactory.getLogger(CloseHelpers.class);

  String fetchOk(String host, int port) {
    Socket s = null;
    try {
      s = new Socket(host, port);
      return IOUtils.toString(s.getInputStream(), US_ASCII);
    } catch (IOException e) {
      LOG.warn("cannot fetch from {}", host, e);
      return "";
    } finally {
      IOUtils.closeQuietly(s);
    }
  }

  void closeOk(String host, int port, byte[] data) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, port);
      IOUtils.write(data, s.getOutputStream());
    } finally {
      IOUtils.close(s);
    }
  }

  long copyOk(ServerSocket server, OutputStream target) throws IOException {
    Socket client = server.accept();
    try {
      return IOUtils.copy(client.getInputStream(), target);
    } finally {
      IOUtils.closeQuietly(client);
    }
  }

  int selectorOk(SocketAddress address) throws IOException {
    Selector selector = null;
    SocketChannel channel = null;
    try {
      selector = Selector.open();
      channel = SocketChannel.open();
      channel.configureBlocking(false);
      channel.connect(address);
      channel.register(selector, channel.validOps());
      return selector.select(100);
    } finally {
      IOUtils.closeQuietly(channel);
      IOUtils.closeQuietly(selector);
    }
  }

  void severalAtOnceOk(String host, int port, byte[] data) throws IOException {
    Socket s = null;
    OutputStream out = null;
    InputStream in = null;
    try {
      s = new Socket(host, port);
      out = s.getOutputStream();
      in = s.getInputStream();
      out.write(data);
      in.read();
    } finally {
      IOUtils.closeQuietly(in, out, s);
    }
  }

  String guavaCloseOk(String host) throws IOException {
    Socket s = null;
    boolean threw = true;
    try {
      s = new Socket(host, 17);
      String quote =
          new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII)).readLine();
      threw = false;
      return quote;
    } finally {
      Closeables.close(s, threw);
    }
  }

  int closerOk(String left, String right, int port) throws IOException {
    Closer closer = Closer.create();
    try {
      Socket a = closer.register(new Socket(left, port));
      Socket b = closer.register(new Socket(right, port));
      b.getOutputStream().write(a.getInputStream().read());
      return b.getInputStream().read();
    } catch (Throwable t) {
      throw closer.rethrow(t);
    } finally {
      closer.close();
    }
  }

  int closerInTryOk(String host, int port) throws IOException {
    try (Closer closer = Closer.create()) {
      Socket s = new Socket(host, port);
      closer.register(s);
      return s.getInputStream().read();
    }
  }

  int quietStreamOk(String host, int port) throws IOException {
    Socket s = null;
    InputStream in = null;
    try {
      s = new Socket(host, port);
      in = s.getInputStream();
      return in.read();
    } finally {
      if (in == null) {
        IOUtils.closeQuietly(s);
      } else {
        Closeables.closeQuietly(in);
      }
    }
  }

  void quietButLateBad(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    IOUtils.write(data, s.getOutputStream());
    IOUtils.closeQuietly(s);
  }

  String readsToTheEndBad(String host, int port) throws IOException {
    // toString() reads everything and closes nothing
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    return IOUtils.toString(s.getInputStream(), US_ASCII);
  }

  void wrongOneBad(String from, String to, int port) throws IOException {
    Socket a = null;
    Socket b = null;
    try {
      a = new Socket(from, port);
      b = new Socket(to, port); // expect SOCK_NOT_CLOSED HIGH
      IOUtils.copy(a.getInputStream(), b.getOutputStream());
    } finally {
      IOUtils.closeQuietly(a);
      IOUtils.closeQuietly(a);
    }
  }

  void onSuccessBad(String host, int port, byte[] data) {
    try {
      Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      IOUtils.write(data, s.getOutputStream());
      Closeables.close(s, true);
    } catch (IOException e) {
      LOG.error("not sent", e);
    }
  }

  int registeredLateBad(String host, int port, byte[] hello) throws IOException {
    try (Closer closer = Closer.create()) {
      Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      s.getOutputStream().write(hello);
      closer.register(s);
      return s.getInputStream().read();
    }
  }

  int closerForgottenBad(String left, String right, int port) throws IOException {
    try (Closer closer = Closer.create()) {
      Socket a = closer.register(new Socket(left, port));
      Socket b = new Socket(right, port); // expect SOCK_NOT_CLOSED HIGH
      return a.getInputStream().read() + b.getInputStream().read();
    }
  }
}
