package samples.churn;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLSocketFactory;

/** Loops with things that look like connections, or with connections that somebody else opened. */
public class LookAlikes {
  /** A plug in the wall, not a connection. */
  static final class Socket implements Closeable {
    private final String room;
    private final int number;

    Socket(String room, int number) {
      this.room = room;
      this.number = number;
    }

    @Override
    public void close() {
      System.out.println(room + " " + number + " is off");
    }
  }

  private volatile boolean running = true;

  void otherClassOfTheSameNameOk(List<String> rooms) {
    for (String room : rooms) {
      try (Socket socket = new Socket(room, 1)) {
        System.out.println(socket.room);
      }
    }
  }

  void filesOk(List<Path> files, ByteBuffer buffer) throws IOException {
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        channel.read(buffer);
        buffer.clear();
      }
    }
  }

  long pipesOk(int count) throws IOException {
    long hash = 0;
    for (int i = 0; i < count; i++) {
      Pipe pipe = Pipe.open();
      try {
        hash += pipe.source().hashCode();
      } finally {
        pipe.sink().close();
        pipe.source().close();
      }
    }
    return hash;
  }

  /** The JDK keeps the connection for the next one, for the stream is read and closed. */
  long pagesOk(List<String> urls) throws IOException {
    long total = 0;
    byte[] buffer = new byte[4096];
    for (String url : urls) {
      try (InputStream in = new URL(url).openStream()) {
        int n;
        while ((n = in.read(buffer)) >= 0) {
          total += n;
        }
      }
    }
    return total;
  }

  void borrowedFromAPoolOk(BlockingQueue<java.net.Socket> pool, List<byte[]> frames)
      throws IOException, InterruptedException {
    for (byte[] frame : frames) {
      java.net.Socket socket = pool.take();
      try {
        socket.getOutputStream().write(frame);
      } finally {
        pool.put(socket);
      }
    }
  }

  void callersConnectionsOk(List<java.net.Socket> connections, byte[] frame) throws IOException {
    for (java.net.Socket connection : connections) {
      connection.getOutputStream().write(frame);
    }
  }

  void closesTheConnectionsOfOthersOk(List<java.net.Socket> connections) throws IOException {
    for (java.net.Socket connection : connections) {
      if (!connection.isClosed()) {
        connection.close();
      }
    }
  }

  void tlsOverAcceptedOk(ServerSocket server, SSLSocketFactory tls) throws IOException {
    while (running) {
      try (java.net.Socket plain = server.accept();
          java.net.Socket secure = tls.createSocket(plain, null, plain.getPort(), true)) {
        secure.getOutputStream().write('.');
      }
    }
  }

  boolean anyPortFreeOk(int first) {
    for (int port = first; port < first + 100; port++) {
      try (ServerSocket server = new ServerSocket(port)) {
        System.out.println("first free port: " + server.getLocalPort());
        return true;
      } catch (IOException e) {
        System.out.println(port + " is taken");
      }
    }
    return false;
  }

  int optionsOfUnconnectedChannelsOk(int count) throws IOException {
    int options = 0;
    for (int i = 0; i < count; i++) {
      try (SocketChannel channel = SocketChannel.open()) {
        options += channel.supportedOptions().size();
      }
    }
    return options;
  }

  /** The task opens one connection; the loop around prepares its data only. */
  void taskBesideALoopOk(ExecutorService workers, List<byte[]> frames) {
    int size = 0;
    for (byte[] frame : frames) {
      size += frame.length;
    }
    ByteBuffer all = ByteBuffer.allocate(size);
    for (byte[] frame : frames) {
      all.put(frame);
    }
    workers.submit(
        () -> {
          try (java.net.Socket socket = new java.net.Socket("archive.internal", 9000)) {
            socket.getOutputStream().write(all.array());
          }
          return null;
        });
  }

  void addressesOnlyOk(List<String> hosts, List<InetSocketAddress> addresses) {
    for (String host : hosts) {
      addresses.add(new InetSocketAddress(host, 9000));
    }
  }

  void manyFramesByOneTaskOk(ExecutorService workers, BlockingQueue<byte[]> frames) {
    workers.submit(
        () -> {
          try (java.net.Socket socket = new java.net.Socket("archive.internal", 9000)) {
            while (running) {
              socket.getOutputStream().write(frames.take());
            }
          }
          return null;
        });
  }
}
