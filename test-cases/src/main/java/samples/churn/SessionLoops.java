package samples.churn;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/**
 * Two nested loops: if the inner one talks over the connection and the outer one only reconnects,
 * all is well; if the outer one walks data, each element pays for a connection.
 */
public class SessionLoops {
  private final String host;
  private final int port;
  private volatile boolean running = true;

  SessionLoops(String host, int port) {
    this.host = host;
    this.port = port;
  }

  private static void handle(Object message) {
    System.out.println(message);
  }

  void lineSessionOk() throws InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port);
          BufferedReader reader =
              new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
        String line;
        while ((line = reader.readLine()) != null) {
          handle(line);
        }
      } catch (IOException e) {
        System.err.println("connection lost: " + e.getMessage());
      }
      Thread.sleep(500);
    }
  }

  void chatBotSessionOk(String channel) throws InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) {
        PrintWriter writer = new PrintWriter(socket.getOutputStream(), true);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        writer.println("JOIN " + channel);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          if (line.startsWith("PING")) {
            writer.println("PONG" + line.substring(4));
          } else {
            handle(line);
          }
        }
      } catch (IOException e) {
        Thread.sleep(10_000);
      }
    }
  }

  void senderSessionOk(BlockingQueue<byte[]> queue) throws InterruptedException {
    while (running) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(host, port), 5_000);
        OutputStream out = socket.getOutputStream();
        while (running) {
          out.write(queue.take());
          out.flush();
        }
      } catch (IOException e) {
        Thread.sleep(1_000);
      }
    }
  }

  void heartbeatSessionOk(byte[] beat) throws InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) {
        while (!socket.isClosed()) {
          socket.getOutputStream().write(beat);
          if (socket.getInputStream().read() < 0) {
            break;
          }
          Thread.sleep(15_000);
        }
      } catch (IOException e) {
        Thread.sleep(5_000);
      }
    }
  }

  void frameSessionOk() throws InterruptedException {
    for (; ; ) {
      try (Socket socket = new Socket(host, port);
          DataInputStream in = new DataInputStream(socket.getInputStream())) {
        do {
          byte[] frame = new byte[in.readInt()];
          in.readFully(frame);
          handle(frame);
        } while (running);
        return;
      } catch (IOException e) {
        Thread.sleep(2_000);
      }
    }
  }

  void objectSessionOk() throws ClassNotFoundException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) {
        ObjectInputStream in = new ObjectInputStream(socket.getInputStream());
        while (true) {
          handle(in.readObject());
        }
      } catch (IOException e) {
        Thread.sleep(2_000);
      }
    }
  }

  void channelSessionOk() throws InterruptedException {
    ByteBuffer buffer = ByteBuffer.allocate(8192);
    while (running) {
      try (SocketChannel channel = SocketChannel.open(new InetSocketAddress(host, port))) {
        while (channel.read(buffer) >= 0) {
          buffer.flip();
          handle(StandardCharsets.UTF_8.decode(buffer));
          buffer.clear();
        }
      } catch (IOException e) {
        System.err.println("feed is gone: " + e.getMessage());
      }
      Thread.sleep(100);
    }
  }

  /** One file, one connection, and the inner loop only carries the chunks of that file. */
  void chunksOfEachFileBad(List<InputStream> files) throws IOException {
    byte[] buffer = new byte[4096];
    for (InputStream file : files) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        OutputStream out = socket.getOutputStream();
        int n;
        while ((n = file.read(buffer)) > 0) {
          out.write(buffer, 0, n);
        }
      }
    }
  }

  void oneReplyForEachQueryBad(List<String> domains) throws IOException {
    for (String domain : domains) {
      try (Socket socket = new Socket(host, 43)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write((domain + "\r\n").getBytes(StandardCharsets.US_ASCII));
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String line;
        while ((line = reader.readLine()) != null) {
          handle(line);
        }
      }
    }
  }

  void oneReplyForEachJobBad(BlockingQueue<String> jobs) throws IOException, InterruptedException {
    byte[] buffer = new byte[1024];
    while (running) {
      String job = jobs.take();
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(job.getBytes(StandardCharsets.UTF_8));
        socket.shutdownOutput();
        InputStream in = socket.getInputStream();
        int n;
        while ((n = in.read(buffer)) > 0) {
          handle(new String(buffer, 0, n, StandardCharsets.UTF_8));
        }
      }
    }
  }

  void oneReplyForEachLineOfInputBad(BufferedReader console) throws IOException {
    String command;
    while ((command = console.readLine()) != null) {
      try (Socket socket = new Socket(host, port); // expect SOCK_OPEN_IN_LOOP HIGH
          DataInputStream in = new DataInputStream(socket.getInputStream())) {
        socket.getOutputStream().write(command.getBytes(StandardCharsets.UTF_8));
        for (int left = in.readInt(); left > 0; left--) {
          handle(in.readUTF());
        }
      }
    }
  }

  /** The inner loop prepares the message and does not touch the connection at all. */
  void innerLoopWithoutTheConnectionBad(List<List<String>> batches) throws IOException {
    for (List<String> batch : batches) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        StringBuilder text = new StringBuilder();
        for (String line : batch) {
          text.append(line).append('\n');
        }
        socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
