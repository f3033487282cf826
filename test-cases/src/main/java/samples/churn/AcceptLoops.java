package samples.churn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;

/** Servers: a connection per iteration, but it is the peer who opens it. */
public class AcceptLoops {
  private volatile boolean running = true;

  /** Serves one client on a thread of its own and closes the connection. */
  static final class Session implements Runnable {
    private final Socket client;

    Session(Socket client) {
      this.client = client;
    }

    @Override
    public void run() {
      try (Socket socket = client) {
        socket.getOutputStream().write("bye\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        System.err.println("client went away: " + e.getMessage());
      }
    }
  }

  void echoOk(int port) throws IOException {
    byte[] buffer = new byte[512];
    try (ServerSocket server = new ServerSocket(port)) {
      while (running) {
        try (Socket client = server.accept()) {
          int n = client.getInputStream().read(buffer);
          client.getOutputStream().write(buffer, 0, Math.max(n, 0));
        }
      }
    }
  }

  void wholeConversationOk(ServerSocket server) throws IOException {
    while (!server.isClosed()) {
      try (Socket client = server.accept();
          BufferedReader reader =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
        String line;
        while ((line = reader.readLine()) != null) {
          System.out.println(line);
        }
      }
    }
  }

  void closedInFinallyOk(ServerSocket server) throws IOException {
    for (; ; ) {
      Socket client = server.accept();
      try {
        client.getOutputStream().write('.');
      } finally {
        client.close();
      }
    }
  }

  void handedToAnExecutorOk(ServerSocket server, ExecutorService workers) throws IOException {
    while (running) {
      workers.execute(new Session(server.accept()));
    }
  }

  void handedToAThreadOk(ServerSocket server) throws IOException {
    while (running) {
      Socket client = server.accept();
      new Thread(new Session(client), "session").start();
    }
  }

  void handedToALambdaOk(ServerSocket server, ExecutorService workers) throws IOException {
    while (running) {
      Socket client = server.accept();
      workers.submit(
          () -> {
            try (Socket socket = client) {
              socket.getOutputStream().write('!');
            }
            return null;
          });
    }
  }

  void channelServerOk(int port) throws IOException {
    ByteBuffer greeting = ByteBuffer.wrap("hello\n".getBytes(StandardCharsets.US_ASCII));
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(port));
      while (running) {
        try (SocketChannel client = server.accept()) {
          client.write(greeting.duplicate());
        }
      }
    }
  }

  void fewClientsOnlyOk(ServerSocket server) throws IOException {
    for (int i = 0; i < 3; i++) {
      try (Socket client = server.accept()) {
        client.getOutputStream().write(i);
      }
    }
  }

  /** The audit connection is our own, and it could be kept. */
  void opensAnotherPerClientBad(ServerSocket server) throws IOException {
    while (running) {
      try (Socket client = server.accept()) {
        try (Socket audit = new Socket("audit.internal", 5140)) { // expect SOCK_OPEN_IN_LOOP HIGH
          audit.getOutputStream().write(client.getInetAddress().getAddress());
        }
        client.getOutputStream().write('.');
      }
    }
  }

  void clientNeverClosedBad(ServerSocket server) throws IOException {
    while (true) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED HIGH
      client.getOutputStream().write('.');
    }
  }
}
