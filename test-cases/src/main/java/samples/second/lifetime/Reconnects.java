package samples.second.lifetime;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import org.apache.commons.io.IOUtils;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Fields that get a fresh connection now and then. */
public class Reconnects {

  static class ByNameBad implements Closeable {
    private final String host;
    private Socket socket;

    ByNameBad(String host) {
      this.host = host;
    }

    void reconnect() throws IOException {
      socket = new Socket(host, 4222); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void publish(byte[] message) throws IOException {
      socket.getOutputStream().write(message);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static class ByNameOk implements Closeable {
    private final String host;
    private Socket socket;

    ByNameOk(String host) {
      this.host = host;
    }

    void reconnect() throws IOException {
      close();
      socket = new Socket(host, 4222);
    }

    void publish(byte[] message) throws IOException {
      socket.getOutputStream().write(message);
    }

    @Override
    public void close() throws IOException {
      if (socket != null) {
        socket.close();
      }
    }
  }

  static class InCatchBad implements Closeable {
    private final InetSocketAddress target;
    private SocketChannel channel;

    InCatchBad(InetSocketAddress target) throws IOException {
      this.target = target;
      channel = SocketChannel.open(target);
    }

    void send(java.nio.ByteBuffer frame) throws IOException {
      try {
        channel.write(frame.duplicate());
      } catch (IOException e) {
        channel = SocketChannel.open(target); // expect SOCK_FIELD_NOT_CLOSED NORMAL
        channel.write(frame);
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  static class InCatchOk implements Closeable {
    private final InetSocketAddress target;
    private SocketChannel channel;

    InCatchOk(InetSocketAddress target) throws IOException {
      this.target = target;
      channel = SocketChannel.open(target);
    }

    void send(java.nio.ByteBuffer frame) throws IOException {
      try {
        channel.write(frame.duplicate());
      } catch (IOException e) {
        SocketChannel old = channel;
        channel = SocketChannel.open(target);
        IOUtils.closeQuietly(old);
        channel.write(frame);
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  static class FromLoopBad {
    private volatile boolean running = true;
    private long received;
    private Socket socket;

    private void connect() throws IOException {
      socket = new Socket("feed.example.net", 5555); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      socket.getOutputStream().write("HELLO\n".getBytes());
    }

    void feed(byte[] chunk) throws IOException {
      while (running) {
        connect();
        InputStream in = socket.getInputStream();
        while (in.read(chunk) > 0) {
          received++;
        }
      }
    }

    void stop() throws IOException {
      running = false;
      socket.close();
    }
  }

  static class FromLoopOk {
    private volatile boolean running = true;
    private long received;
    private Socket socket;

    private void connect() throws IOException {
      socket = new Socket("feed.example.net", 5555);
      socket.getOutputStream().write("HELLO\n".getBytes());
    }

    void feed(byte[] chunk) throws IOException {
      while (running) {
        try {
          connect();
          InputStream in = socket.getInputStream();
          while (in.read(chunk) > 0) {
            received++;
          }
        } finally {
          stopSocket();
        }
      }
    }

    private void stopSocket() throws IOException {
      if (socket != null) {
        socket.close();
        socket = null;
      }
    }
  }

  static class TwiceBad implements Closeable {
    private Socket socket;

    TwiceBad(String host) throws IOException {
      socket = new Socket(host, 389);
    }

    /** The constructor has connected already. */
    void connect(String other) throws IOException {
      socket = new Socket(other, 389); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static class LazyOk implements Closeable {
    private Socket socket;

    synchronized DataOutputStream out(String host) throws IOException {
      if (socket == null || socket.isClosed()) {
        socket = new Socket(host, 2113);
      }
      return new DataOutputStream(socket.getOutputStream());
    }

    @Override
    public synchronized void close() throws IOException {
      if (socket != null) {
        socket.close();
      }
    }
  }

  static class ForgottenOk implements Closeable {
    private Socket socket;

    int ask(String host, int question) throws IOException {
      if (socket == null) {
        socket = new Socket(host, 1883);
      }
      try {
        socket.getOutputStream().write(question);
        return socket.getInputStream().read();
      } catch (SocketTimeoutException e) {
        socket.close();
        socket = null;
        return -1;
      }
    }

    @Override
    public void close() throws IOException {
      if (socket != null) {
        socket.close();
      }
    }
  }

  static class ReloadBad implements Closeable {
    private CloseableHttpClient client = HttpClients.createDefault();

    void reload(RequestConfig config) {
      HttpClientBuilder builder = HttpClients.custom().setDefaultRequestConfig(config);
      client = builder.build(); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    String get(String url) throws IOException {
      return client.execute(new HttpGet(url), r -> EntityUtils.toString(r.getEntity()));
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }

  static class ReloadOk implements Closeable {
    private CloseableHttpClient client = HttpClients.createDefault();

    void reload(RequestConfig config) throws IOException {
      CloseableHttpClient old = client;
      client = HttpClients.custom().setDefaultRequestConfig(config).build();
      old.close();
    }

    String get(String url) throws IOException {
      return client.execute(new HttpGet(url), r -> EntityUtils.toString(r.getEntity()));
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }
}
