package samples.third.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Accept loops with threads, pools and handlers. */
public class AcceptLoops {
  private static final Logger LOG = Logger.getLogger(AcceptLoops.class.getName());
  private final ExecutorService pool = Executors.newFixedThreadPool(16);
  private volatile boolean running = true;

  /** Fails at once again when descriptors run out. */
  public void serveSpinBad(ServerSocket server) {
    while (running) {
      try {
        Socket client = server.accept(); // expect SOCK_ACCEPT_SPIN NORMAL
        pool.execute(new EchoHandler(client));
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept failed", e);
      }
    }
  }

  public void serveOk(ServerSocket server) {
    while (running) {
      Socket client;
      try {
        client = server.accept();
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
        LOG.log(Level.WARNING, "accept failed", e);
        pause(200);
        continue;
      }
      pool.execute(new EchoHandler(client));
    }
  }

  /** The failure ends the server. */
  public void serveUntilErrorOk(int port) throws IOException {
    try (ServerSocket server = new ServerSocket(port, 50)) {
      while (running) {
        Socket client = server.accept();
        new Thread(new EchoHandler(client), "echo").start();
      }
    }
  }

  /** The timeout is the tick of the loop, other failures leave it. */
  public void serveWithTickOk(ServerSocket server) throws IOException {
    server.setSoTimeout(1000);
    while (running) {
      try {
        Socket client = server.accept();
        pool.execute(() -> echoAndCloseOk(client));
      } catch (SocketTimeoutException e) {
        LOG.finest("tick");
      }
    }
  }

  /** Nobody closes the accepted socket. */
  public void serveForgetfulBad(ServerSocket server) throws IOException {
    while (running) {
      final Socket client = server.accept(); // expect SOCK_NOT_CLOSED HIGH
      pool.execute(() -> echoOk(client));
    }
  }

  /** One request, answered in the accepting thread; a bad request leaves its socket open. */
  public void serveInlineBad(ServerSocket server) throws IOException {
    while (running) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED NORMAL
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      String line = in.readLine();
      if (line == null || !line.startsWith("GET ")) {
        continue;
      }
      client
          .getOutputStream()
          .write("HTTP/1.0 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      client.close();
    }
  }

  public void serveInlineOk(ServerSocket server) throws IOException {
    while (running) {
      try (Socket client = server.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
        String line = in.readLine();
        if (line == null || !line.startsWith("GET ")) {
          continue;
        }
        client
            .getOutputStream()
            .write("HTTP/1.0 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  /** An extra connection is turned away. */
  public void serveLimitedOk(ServerSocket server, int limit) throws IOException {
    int served = 0;
    while (running) {
      Socket client = server.accept();
      if (served++ > limit) {
        client.close();
        continue;
      }
      pool.submit(new EchoHandler(client));
    }
  }

  /** An extra connection is turned away, but not closed. */
  public void serveLimitedBad(ServerSocket server, int limit) throws IOException {
    int served = 0;
    while (running) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED NORMAL
      if (served++ > limit) {
        LOG.warning("too many clients");
        continue;
      }
      pool.submit(new EchoHandler(client));
    }
  }

  /** The back end of a proxy: one connection per accepted client is what a proxy does. */
  public void proxyOnceOk(Socket client, String host, int port) throws IOException {
    try (Socket backend = new Socket(host, port)) {
      backend.getOutputStream().write(client.getInputStream().read());
      client.getOutputStream().write(backend.getInputStream().read());
    }
  }

  public ServerSocket listenBad(int port) throws IOException {
    ServerSocket server = new ServerSocket(port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    server.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
    return server;
  }

  public ServerSocket listenOk(int port) throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(port), 128);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    return server;
  }

  private static void echoOk(Socket client) {
    try {
      int b = client.getInputStream().read();
      client.getOutputStream().write(b);
    } catch (IOException e) {
      LOG.log(Level.FINE, "echo", e);
    }
  }

  private static void echoAndCloseOk(Socket client) {
    try (Socket s = client) {
      int b = s.getInputStream().read();
      s.getOutputStream().write(b);
    } catch (IOException e) {
      LOG.log(Level.FINE, "echo", e);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes what it got. */
  private static final class EchoHandler implements Runnable {
    private final Socket socket;

    EchoHandler(Socket socket) {
      this.socket = socket;
    }

    @Override
    public void run() {
      try {
        OutputStream out = socket.getOutputStream();
        out.write(socket.getInputStream().read());
      } catch (IOException e) {
        LOG.log(Level.FINE, "echo", e);
      } finally {
        try {
          socket.close();
        } catch (IOException e) {
          LOG.log(Level.FINE, "close", e);
        }
      }
    }
  }
}
