package samples.fields;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Fields of objects other than the one whose method opens, and fields that hold owners. */
public class OtherOwners {
  /** A factory fills the field of the object that it makes. */
  static final class BuiltBad {
    private Socket socket;

    static BuiltBad open(String host) throws IOException {
      BuiltBad built = new BuiltBad();
      built.socket = new Socket(host, 7401); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      return built;
    }

    void ping() throws IOException {
      socket.getOutputStream().write(0);
    }
  }

  static final class BuiltOk {
    private Socket socket;

    static BuiltOk open(String host) throws IOException {
      BuiltOk built = new BuiltOk();
      built.socket = new Socket(host, 7401);
      return built;
    }

    void ping() throws IOException {
      socket.getOutputStream().write(0);
    }

    void end() throws IOException {
      socket.close();
    }
  }

  /** The inner class opens what the outer one holds. */
  static class OuterBad {
    Socket uplink;

    class Connector implements Runnable {
      @Override
      public void run() {
        try {
          uplink = new Socket("up.example.net", 7402); // expect SOCK_FIELD_NOT_CLOSED NORMAL
        } catch (IOException e) {
          System.err.println("no uplink: " + e);
        }
      }
    }

    void send(int b) throws IOException {
      uplink.getOutputStream().write(b);
    }
  }

  static class OuterOk {
    Socket uplink;

    class Connector implements Runnable {
      @Override
      public void run() {
        try {
          uplink = new Socket("up.example.net", 7402);
        } catch (IOException e) {
          System.err.println("no uplink: " + e);
        }
      }
    }

    void send(int b) throws IOException {
      uplink.getOutputStream().write(b);
    }

    void stop() throws IOException {
      uplink.close();
    }
  }

  /** Owns its socket and closes it when it is closed itself. */
  static class Line implements Closeable {
    private final Socket socket;

    Line(String host) throws IOException {
      socket = new Socket(host, 7403);
    }

    void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static class LineUserBad {
    private Line line;

    void start() throws IOException {
      line = new Line("line.example.net"); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void say(String text) throws IOException {
      line.send(text);
    }
  }

  static class LineUserOk {
    private Line line;

    void start() throws IOException {
      line = new Line("line.example.net");
    }

    void say(String text) throws IOException {
      line.send(text);
    }

    void stop() throws IOException {
      line.close();
    }
  }

  /** A private method opens it, a public one stores it. */
  static class ByFactoryMethodBad {
    private SSLSocket socket;

    private static SSLSocket dial(String host) throws IOException {
      SocketFactory factory = SSLSocketFactory.getDefault();
      return (SSLSocket) factory.createSocket(host, 7404);
    }

    void start(String host) throws IOException {
      socket = dial(host); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    String protocol() {
      return socket.getSession().getProtocol();
    }
  }

  static class ByFactoryMethodOk {
    private SSLSocket socket;

    private static SSLSocket dial(String host) throws IOException {
      SocketFactory factory = SSLSocketFactory.getDefault();
      return (SSLSocket) factory.createSocket(host, 7404);
    }

    void start(String host) throws IOException {
      socket = dial(host);
    }

    String protocol() {
      return socket.getSession().getProtocol();
    }

    void stop() throws IOException {
      socket.close();
    }
  }

  /** Connected by another method than the one that makes it. */
  static class ConnectedLaterBad {
    private final Socket socket = new Socket(); // expect SOCK_FIELD_NOT_CLOSED NORMAL

    void connect(InetSocketAddress peer) throws IOException {
      socket.connect(peer, 3000);
    }

    void send(int b) throws IOException {
      socket.getOutputStream().write(b);
    }
  }

  static class ConnectedLaterOk implements Closeable {
    private final Socket socket = new Socket();

    void connect(InetSocketAddress peer) throws IOException {
      socket.connect(peer, 3000);
    }

    void send(int b) throws IOException {
      socket.getOutputStream().write(b);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Never connected, so that there is nothing to close. */
  static class NeverConnectedOk {
    private final Socket options = new Socket();

    int bufferSize() throws SocketException {
      return options.getReceiveBufferSize();
    }
  }

  /** One for the whole life of the program. */
  static final class SingletonOk {
    private static final SingletonOk INSTANCE = new SingletonOk();
    private final DatagramSocket socket;

    private SingletonOk() {
      try {
        socket = new DatagramSocket();
      } catch (SocketException e) {
        throw new IllegalStateException(e);
      }
    }

    static SingletonOk instance() {
      return INSTANCE;
    }

    void count(DatagramPacket packet) throws IOException {
      socket.send(packet);
    }
  }

  /** Only the reader is kept, and the reader is closed. */
  static class OnlyReaderOk implements Closeable {
    private BufferedReader in;

    void open(String host) throws IOException {
      Socket socket = new Socket(host, 7405);
      try {
        in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      } catch (IOException | RuntimeException e) {
        socket.close();
        throw e;
      }
    }

    String line() throws IOException {
      return in.readLine();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static class OnlyReaderBad {
    private BufferedReader in;

    void open(String host) throws IOException {
      Socket socket = new Socket(host, 7405); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      try {
        in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      } catch (IOException | RuntimeException e) {
        socket.close();
        throw e;
      }
    }

    String line() throws IOException {
      return in.readLine();
    }
  }
}
