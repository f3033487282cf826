package samples.third.more;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** Classes that own connections, for better or for worse. */
public class Owners {

  /** close() forgets the second socket. */
  static class TwinBad implements Closeable {
    private final Socket data;
    private final Socket control;

    TwinBad(String host) throws IOException {
      data = new Socket(host, 20); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      control = new Socket(host, 21); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void sendOk(byte[] bytes) throws IOException {
      control.getOutputStream().write(bytes);
      data.getOutputStream().write(bytes);
    }

    @Override
    public void close() throws IOException {
      data.close();
    }
  }

  static class TwinOk implements Closeable {
    private final Socket data;
    private final Socket control;

    TwinOk(String host) throws IOException {
      Socket d = new Socket(host, 20);
      try {
        control = new Socket(host, 21);
      } catch (IOException e) {
        d.close();
        throw e;
      }
      data = d;
    }

    @Override
    public void close() throws IOException {
      try {
        data.close();
      } finally {
        control.close();
      }
    }
  }

  /** The goodbye may fail, and then the socket stays. */
  static class PoliteBad implements Closeable {
    private Socket socket;
    private OutputStream out;

    void openOk(String host) throws IOException {
      if (socket == null) {
        socket = new Socket(host, 110);
        out = socket.getOutputStream();
      }
    }

    @Override
    public void close() throws IOException {
      out.write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  static class PoliteOk implements Closeable {
    private Socket socket;
    private OutputStream out;

    void openOk(String host) throws IOException {
      if (socket == null) {
        socket = new Socket(host, 110);
        out = socket.getOutputStream();
      }
    }

    @Override
    public void close() throws IOException {
      try {
        out.write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
      } finally {
        socket.close();
      }
    }
  }

  /** The constructor opens, and connect opens again. */
  static class EagerBad {
    private SocketChannel channel;

    EagerBad(java.net.SocketAddress peer) throws IOException {
      channel = SocketChannel.open(peer);
    }

    void reconnectBad(java.net.SocketAddress peer) throws IOException {
      channel = SocketChannel.open(peer); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void stopOk() throws IOException {
      channel.close();
    }
  }

  static class EagerOk {
    private SocketChannel channel;

    EagerOk(java.net.SocketAddress peer) throws IOException {
      channel = SocketChannel.open(peer);
    }

    void reconnectOk(java.net.SocketAddress peer) throws IOException {
      SocketChannel old = channel;
      channel = SocketChannel.open(peer);
      old.close();
    }

    void stopOk() throws IOException {
      channel.close();
    }
  }

  /** The subclass closes what the base class opens. */
  abstract static class BaseOk {
    protected Socket socket;

    void connectOk(String host) throws IOException {
      socket = new Socket(host, 23);
    }
  }

  static class SubOk extends BaseOk implements Closeable {
    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** A getter gives it away: somebody else may close it. */
  static class ExposedOk {
    private final Socket socket;

    ExposedOk(String host) throws IOException {
      socket = new Socket(host, 23);
    }

    Socket getSocket() {
      return socket;
    }
  }

  /** A cache that closes what it drops. */
  static class CacheOk {
    private final Map<String, Socket> sockets =
        new LinkedHashMap<String, Socket>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Socket> eldest) {
            boolean drop = size() > 10;
            if (drop) {
              closeQuietly(eldest.getValue());
            }
            return drop;
          }
        };

    synchronized Socket getOk(String host) throws IOException {
      Socket s = sockets.get(host);
      if (s == null || s.isClosed()) {
        s = new Socket(host, 23);
        sockets.put(host, s);
      }
      return s;
    }
  }

  /** Invalidates by nulling, without closing. */
  static class LossyBad {
    private Socket socket;
    private BufferedReader in;

    String lineBad(String host) throws IOException {
      if (socket == null) {
        socket = new Socket(host, 119); // expect SOCK_FIELD_NOT_CLOSED NORMAL
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), "US-ASCII"));
      }
      try {
        return in.readLine();
      } catch (IOException e) {
        socket = null;
        throw e;
      }
    }
  }

  static class LossyOk {
    private Socket socket;
    private BufferedReader in;

    String lineOk(String host) throws IOException {
      if (socket == null) {
        socket = new Socket(host, 119);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), "US-ASCII"));
      }
      try {
        return in.readLine();
      } catch (IOException e) {
        closeQuietly(socket);
        socket = null;
        throw e;
      }
    }

    void stopOk() {
      closeQuietly(socket);
    }
  }

  /** A refresh drops the old client with its threads. */
  static class RefreshingBad {
    private volatile CloseableHttpClient client = HttpClients.createDefault();

    void refreshBad() {
      client = HttpClients.createDefault(); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    String getOk(String url) throws IOException {
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    }

    void stopOk() throws IOException {
      client.close();
    }
  }

  /** A holder enum. */
  enum HttpOk {
    INSTANCE;

    private final OkHttpClient client = new OkHttpClient();

    OkHttpClient clientOk() {
      return client;
    }
  }

  /** The holder idiom. */
  static final class LazyOk {
    private LazyOk() {}

    private static final class Holder {
      static final OkHttpClient CLIENT = new OkHttpClient();
    }

    static OkHttpClient getOk() {
      return Holder.CLIENT;
    }
  }

  private static void closeQuietly(Closeable c) {
    try {
      if (c != null) {
        c.close();
      }
    } catch (IOException ignored) {
      // it is given up
    }
  }
}
