package samples.churn.request;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Handlers of the HTTP server of the JDK; the open is reported. */
public class HttpHandlers {
  private final String backend;
  private final ExecutorService pool = Executors.newCachedThreadPool();

  HttpHandlers(String backend) {
    this.backend = backend;
  }

  void register(HttpServer server) {
    server.createContext("/lambda", exchange -> forward(exchange));
    server.createContext("/reference", this::store);
    server.createContext("/async", exchange -> pool.submit(() -> notifyBackend()));
    server.createContext("/status", exchange -> exchange.sendResponseHeaders(200, -1));
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (Socket socket = new Socket(backend, 9000)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
      socket.getOutputStream().write(exchange.getRequestMethod().getBytes());
    }
    exchange.sendResponseHeaders(204, -1);
  }

  private void store(HttpExchange exchange) throws IOException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:mem:x"); // expect SOCK_UNPOOLED_JDBC NORMAL
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("insert into hits values (1)");
    } catch (SQLException e) {
      throw new IOException(e);
    }
    exchange.sendResponseHeaders(204, -1);
  }

  private Void notifyBackend() throws IOException {
    try (Socket socket = new Socket(backend, 9001)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
      socket.getOutputStream().write(1);
    }
    return null;
  }

  void neverRegisteredOk() throws IOException {
    try (Socket socket = new Socket(backend, 9002)) {
      socket.getOutputStream().write(1);
    }
  }

  /** A class of its own, with chains and guards. */
  static final class Forwarder implements HttpHandler {
    private final String target;
    private String greeting;
    private Socket shared;

    Forwarder(String target) throws IOException {
      this.target = target;
      try (Socket probe = new Socket(target, 9000)) {
        probe.getOutputStream().write(0);
      }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      load();
      one(exchange);
      shared().getOutputStream().write(1);
      exchange.sendResponseHeaders(204, -1);
    }

    private void one(HttpExchange exchange) throws IOException {
      two(exchange.getRequestURI().getPath());
      measure();
    }

    private void two(String path) throws IOException {
      try (Socket socket = open()) {
        socket.getOutputStream().write(path.getBytes());
      }
    }

    private Socket open() throws IOException {
      return new Socket(target, 9000); // expect SOCK_OPEN_PER_REQUEST NORMAL
    }

    private void measure() throws IOException {
      byte[] bytes = "hits:1|c".getBytes();
      try (DatagramSocket socket = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE LOW
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLocalHost(), 8125));
      }
    }

    private void load() throws IOException {
      if (greeting == null) {
        try (Socket socket = new Socket(target, 9003)) {
          greeting = "hello " + socket.getInputStream().read();
        }
      }
    }

    private synchronized Socket shared() throws IOException {
      if (shared == null) {
        shared = new Socket(target, 9004);
      }
      return shared;
    }

    void stop() throws IOException {
      if (shared != null) {
        shared.close();
      }
    }
  }
}
