package samples.second.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.commons.io.IOUtils;

/** Classes that own connections in their fields. */
public class Owners {

  /** Two connections, and every mistake one can make with them. */
  static class BridgeBad implements Closeable {
    private final Socket left;
    private final Socket right;

    BridgeBad(String host, int a, int b) throws IOException {
      left = new Socket(host, a); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      right = new Socket(host, b);
    }

    void turn() throws IOException {
      right.getOutputStream().write(left.getInputStream().read());
    }

    @Override
    public void close() throws IOException {
      left.close();
      right.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  static class BridgeOk implements Closeable {
    private final Socket left;
    private final Socket right;

    BridgeOk(String host, int a, int b) throws IOException {
      left = new Socket(host, a);
      try {
        right = new Socket(host, b);
      } catch (IOException e) {
        left.close();
        throw e;
      }
    }

    void turn() throws IOException {
      right.getOutputStream().write(left.getInputStream().read());
    }

    @Override
    public void close() throws IOException {
      try {
        left.close();
      } finally {
        right.close();
      }
    }
  }

  /** Closes one of its two: the data connection stays. */
  static class TransferBad implements Closeable {
    private Socket control;
    private Socket data;

    void open(String host) throws IOException {
      control = new Socket(host, 21);
    }

    void openData(String host, int port) throws IOException {
      data = new Socket(host, port); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    int next() throws IOException {
      control.getOutputStream().write("NOOP\r\n".getBytes(US_ASCII));
      return data.getInputStream().read();
    }

    @Override
    public void close() throws IOException {
      if (control != null) {
        control.close();
      }
    }
  }

  static class TransferOk implements Closeable {
    private Socket control;
    private Socket data;

    void open(String host) throws IOException {
      control = new Socket(host, 21);
    }

    void openData(String host, int port) throws IOException {
      data = new Socket(host, port);
    }

    int next() throws IOException {
      control.getOutputStream().write("NOOP\r\n".getBytes(US_ASCII));
      return data.getInputStream().read();
    }

    @Override
    public void close() {
      for (Socket each : new Socket[] {data, control}) {
        IOUtils.closeQuietly(each);
      }
    }
  }

  /** No way to close it at all. */
  static class GraphiteBad {
    private final OutputStream out;
    private final Socket socket;

    GraphiteBad(String host) throws IOException {
      Socket fresh = new Socket(host, 2003);
      try {
        out = new BufferedOutputStream(fresh.getOutputStream());
      } catch (IOException e) {
        fresh.close();
        throw e;
      }
      socket = fresh; // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void gauge(String name, long value) throws IOException {
      out.write((name + " " + value + "\n").getBytes(US_ASCII));
      out.flush();
    }

    boolean healthy() {
      return socket.isConnected() && !socket.isOutputShutdown();
    }
  }

  /** The stream closes the socket. */
  static class GraphiteOk implements Closeable {
    private final OutputStream out;

    GraphiteOk(String host) throws IOException {
      Socket fresh = new Socket(host, 2003);
      try {
        out = new BufferedOutputStream(fresh.getOutputStream());
      } catch (IOException e) {
        fresh.close();
        throw e;
      }
    }

    void gauge(String name, long value) throws IOException {
      out.write((name + " " + value + "\n").getBytes(US_ASCII));
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Says good-bye first, and that may fail. */
  static class PoliteBad implements Closeable {
    private Socket socket;

    void connect(String host) throws IOException {
      socket = new Socket(host, 5432);
    }

    @Override
    public void close() throws IOException {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeByte('X');
      out.writeInt(4);
      out.flush();
      socket.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  static class PoliteOk implements Closeable {
    private Socket socket;

    void connect(String host) throws IOException {
      socket = new Socket(host, 5432);
    }

    private void terminate() throws IOException {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeByte('X');
      out.writeInt(4);
      out.flush();
    }

    @Override
    public void close() throws IOException {
      try {
        terminate();
      } finally {
        socket.close();
      }
    }
  }

  /** Others get at the socket, and may close it. */
  static class ExposedOk {
    private final Socket socket;

    ExposedOk(String host) throws IOException {
      socket = new Socket(host, 7);
    }

    Socket unwrap() {
      return socket;
    }
  }

  /** Ends with its own thread. */
  static class PumpOk implements Runnable {
    private final String host;
    private SocketChannel channel;

    PumpOk(String host) {
      this.host = host;
    }

    @Override
    public void run() {
      try {
        channel = SocketChannel.open(new InetSocketAddress(host, 9999));
        ByteBuffer buffer = ByteBuffer.allocate(512);
        while (channel.read(buffer) >= 0) {
          buffer.clear();
        }
      } catch (IOException e) {
        Thread.currentThread().interrupt();
      } finally {
        shutDown();
      }
    }

    private void shutDown() {
      SocketChannel old = channel;
      channel = null;
      IOUtils.closeQuietly(old);
    }
  }

  /** The reader's failure in the constructor loses the field. */
  static class GreetingBad implements Closeable {
    private final Socket socket;
    private final int version;

    GreetingBad(String host, int port) throws IOException {
      socket = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      version = new DataInputStream(socket.getInputStream()).readInt();
    }

    int version() {
      return version;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
