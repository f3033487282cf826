package samples.churn;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Opens inside a loop that are guarded, so that they happen once or after a failure only. */
public class Guards implements Closeable {
  private final String host;
  private final int port;
  private final Object lock = new Object();
  private Socket shared;

  Guards(String host, int port) {
    this.host = host;
    this.port = port;
  }

  void openedForTheFirstLineOk(List<String> lines) throws IOException {
    Socket socket = null;
    try {
      for (String line : lines) {
        if (socket == null) {
          socket = new Socket(host, port);
        }
        socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      if (socket != null) {
        socket.close();
      }
    }
  }

  void openedForTheFirstLongLineOk(List<String> lines) throws IOException {
    Socket socket = null;
    try {
      for (String line : lines) {
        if (line.length() < 80) {
          continue;
        }
        if (socket == null) {
          socket = new Socket(host, port);
        }
        socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      if (socket != null) {
        socket.close();
      }
    }
  }

  void objectsIsNullOk(List<byte[]> frames) throws IOException {
    Socket socket = null;
    try {
      for (byte[] frame : frames) {
        if (Objects.isNull(socket)) {
          socket = new Socket(host, port);
        }
        socket.getOutputStream().write(frame);
      }
    } finally {
      if (Objects.nonNull(socket)) {
        socket.close();
      }
    }
  }

  void conditionalExpressionOk(List<byte[]> frames) throws IOException {
    Socket socket = null;
    try {
      for (byte[] frame : frames) {
        socket = socket == null ? new Socket(host, port) : socket;
        socket.getOutputStream().write(frame);
      }
    } finally {
      if (socket != null) {
        socket.close();
      }
    }
  }

  void lazyFieldOk(List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      if (shared == null) {
        shared = new Socket(host, port);
      }
      shared.getOutputStream().write(frame);
    }
  }

  void lockedLazyFieldOk(List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      synchronized (lock) {
        if (shared == null) {
          shared = new Socket(host, port);
        }
        shared.getOutputStream().write(frame);
      }
    }
  }

  void fieldReopenedWhenClosedOk(List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      if (shared == null || shared.isClosed()) {
        shared = new Socket(host, port);
      }
      shared.getOutputStream().write(frame);
    }
  }

  void localReopenedWhenClosedOk(List<byte[]> frames) throws IOException {
    Socket socket = new Socket(host, port);
    try {
      for (byte[] frame : frames) {
        if (socket.isClosed()) {
          socket = new Socket(host, port);
        }
        socket.getOutputStream().write(frame);
      }
    } finally {
      socket.close();
    }
  }

  void channelReopenedWhenClosedOk(InetSocketAddress address, List<ByteBuffer> buffers)
      throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    try {
      for (ByteBuffer buffer : buffers) {
        if (!channel.isOpen()) {
          channel = SocketChannel.open(address);
        }
        channel.write(buffer);
      }
    } finally {
      channel.close();
    }
  }

  void reopenedAfterAFailedWriteOk(List<byte[]> frames) throws IOException {
    Socket socket = new Socket(host, port);
    try {
      for (byte[] frame : frames) {
        try {
          socket.getOutputStream().write(frame);
        } catch (IOException e) {
          socket.close();
          socket = new Socket(host, port);
          socket.getOutputStream().write(frame);
        }
      }
    } finally {
      socket.close();
    }
  }

  void droppedAfterAFailedWriteOk(List<byte[]> frames) throws IOException, InterruptedException {
    Socket socket = null;
    try {
      for (byte[] frame : frames) {
        try {
          if (socket == null) {
            socket = new Socket(host, port);
          }
          socket.getOutputStream().write(frame);
        } catch (IOException e) {
          if (socket != null) {
            socket.close();
            socket = null;
          }
          Thread.sleep(1_000);
        }
      }
    } finally {
      if (socket != null) {
        socket.close();
      }
    }
  }

  Socket connectionForOk(Map<String, Socket> known, List<String> names) throws IOException {
    Socket last = null;
    for (String name : names) {
      last = known.get(name);
      if (last == null) {
        known.put(name, new Socket(name, port));
      }
    }
    return last;
  }

  /** The variable is new in each iteration, so the test always holds. */
  void guardInsideTheIterationBad(List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      Socket socket = null;
      try {
        if (socket == null) {
          socket = new Socket(host, port); // expect SOCK_OPEN_IN_LOOP HIGH
        }
        socket.getOutputStream().write(frame);
      } finally {
        if (socket != null) {
          socket.close();
        }
      }
    }
  }

  /** The guard is armed again by each iteration. */
  void closedAndForgottenEachTimeBad(List<byte[]> frames) throws IOException {
    Socket socket = null;
    for (byte[] frame : frames) {
      try {
        if (socket == null) {
          socket = new Socket(host, port); // expect SOCK_OPEN_IN_LOOP HIGH
        }
        socket.getOutputStream().write(frame);
      } finally {
        if (socket != null) {
          socket.close();
          socket = null;
        }
      }
    }
  }

  void guardOnTheDataBad(List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      if (frame != null) {
        try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
          socket.getOutputStream().write(frame);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (shared != null) {
      shared.close();
    }
  }
}
