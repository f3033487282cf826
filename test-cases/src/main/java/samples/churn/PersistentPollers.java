package samples.churn;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Loops that use one connection over and over again, as pollers and uploaders should. */
public class PersistentPollers {
  private final String host;
  private final int port;
  private volatile boolean running = true;

  PersistentPollers(String host, int port) {
    this.host = host;
    this.port = port;
  }

  void pollsEveryTenSecondsOk() throws IOException, InterruptedException {
    try (Socket socket = new Socket(host, port);
        PrintWriter writer = new PrintWriter(socket.getOutputStream(), true);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      while (running) {
        writer.println("STATUS");
        System.out.println(reader.readLine());
        Thread.sleep(10_000);
      }
    }
  }

  void pollsWithoutPauseOk() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 1_000);
      socket.setSoTimeout(5_000);
      while (running) {
        socket.getOutputStream().write('?');
        if (socket.getInputStream().read() < 0) {
          break;
        }
      }
    }
  }

  int uploadsEachFrameOk(List<byte[]> frames) throws IOException {
    int sent = 0;
    try (Socket socket = new Socket(host, port);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
      for (byte[] frame : frames) {
        out.writeInt(frame.length);
        out.write(frame);
        sent++;
      }
    }
    return sent;
  }

  void uploadsWithAcknowledgementOk(Iterable<byte[]> frames) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      DataInputStream in = new DataInputStream(socket.getInputStream());
      for (byte[] frame : frames) {
        out.writeInt(frame.length);
        out.write(frame);
        out.flush();
        if (in.readInt() != frame.length) {
          throw new IOException("short write at the server");
        }
      }
    }
  }

  void closesInFinallyOk(List<byte[]> frames) throws IOException {
    Socket socket = new Socket(host, port);
    try {
      for (byte[] frame : frames) {
        socket.getOutputStream().write(frame);
      }
    } finally {
      socket.close();
    }
  }

  void nestedLoopsOverOneConnectionOk(Map<String, List<String>> series) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      PrintWriter writer = new PrintWriter(socket.getOutputStream());
      for (Map.Entry<String, List<String>> entry : series.entrySet()) {
        for (String value : entry.getValue()) {
          writer.println(entry.getKey() + " " + value);
        }
      }
      writer.flush();
    }
  }

  void queueToOneConnectionOk(BlockingQueue<byte[]> queue)
      throws IOException, InterruptedException {
    try (Socket socket = new Socket(host, port)) {
      OutputStream out = socket.getOutputStream();
      while (running) {
        byte[] next = queue.poll(1, TimeUnit.SECONDS);
        if (next != null) {
          out.write(next);
        }
      }
    }
  }

  void channelForAllBuffersOk(List<ByteBuffer> buffers) throws IOException {
    try (SocketChannel channel = SocketChannel.open(new InetSocketAddress(host, port))) {
      for (ByteBuffer buffer : buffers) {
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
    }
  }

  void twoConnectionsMirroredOk(String mirror, List<byte[]> frames) throws IOException {
    try (Socket first = new Socket(host, port);
        Socket second = new Socket(mirror, port)) {
      for (byte[] frame : frames) {
        first.getOutputStream().write(frame);
        second.getOutputStream().write(frame);
      }
    }
  }

  void callersConnectionOk(Socket socket, List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      socket.getOutputStream().write(frame);
    }
  }

  void unconnectedSocketsOk(int times) throws IOException {
    int buffer = 0;
    for (int i = 0; i < times; i++) {
      try (Socket socket = new Socket()) {
        buffer = Math.max(buffer, socket.hashCode());
      }
    }
    System.out.println(buffer);
  }

  /** Right in the first half; the second half opens a connection for each late frame. */
  void lateFramesOnTheirOwnBad(List<byte[]> frames, List<byte[]> late) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      for (byte[] frame : frames) {
        socket.getOutputStream().write(frame);
      }
    }
    for (byte[] frame : late) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(frame);
      }
    }
  }
}
