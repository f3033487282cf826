package samples.third.more;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Methods that others call again and again. */
public class HotEntries {
  private static final Logger LOG = Logger.getLogger(HotEntries.class.getName());

  /** Asks a backend for each request, several calls deep. */
  static class StatusHandler implements HttpHandler {
    private final Backend backend = new Backend("db");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      try {
        byte[] body = backend.statusOk().getBytes("UTF-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      } finally {
        exchange.close();
      }
    }
  }

  static class Backend {
    private final String host;

    Backend(String host) {
      this.host = host;
    }

    String statusOk() {
      try {
        return "backend " + pingBad();
      } catch (IOException e) {
        return "backend down";
      }
    }

    private int pingBad() throws IOException {
      try (Socket s = new Socket(host, 5432)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        return s.getLocalPort();
      }
    }
  }

  public void lambdaBad(HttpServer server, String url) {
    server.createContext(
        "/orders",
        exchange -> {
          try (Connection c =
              DriverManager.getConnection(url)) { // expect SOCK_UNPOOLED_JDBC NORMAL
            exchange.sendResponseHeaders(c.isValid(1) ? 204 : 503, -1);
          } catch (SQLException e) {
            exchange.sendResponseHeaders(500, -1);
          } finally {
            exchange.close();
          }
        });
  }

  public void lambdaOk(HttpServer server, javax.sql.DataSource pool) {
    server.createContext(
        "/orders",
        exchange -> {
          try (Connection c = pool.getConnection()) {
            exchange.sendResponseHeaders(c.isValid(1) ? 204 : 503, -1);
          } catch (SQLException e) {
            exchange.sendResponseHeaders(500, -1);
          } finally {
            exchange.close();
          }
        });
  }

  /** The client is made once, outside of the lambda. */
  public void proxyOk(HttpServer server) {
    OkHttpClient client = new OkHttpClient();
    server.createContext(
        "/proxy",
        exchange -> {
          Request r = new Request.Builder().url("http://up/").build();
          try (Response response = client.newCall(r).execute()) {
            exchange.sendResponseHeaders(response.code(), -1);
          }
          exchange.close();
        });
  }

  public void proxyBad(HttpServer server) {
    server.createContext(
        "/proxy",
        exchange -> {
          OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
          Request r = new Request.Builder().url("http://up/").build();
          try (Response response = client.newCall(r).execute()) {
            exchange.sendResponseHeaders(response.code(), -1);
          }
          exchange.close();
        });
  }

  /** Five times a second. */
  public void timerBad(Timer timer, String host) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            try (Socket s = new Socket(host, 7)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
              s.getOutputStream().write(1);
            } catch (IOException e) {
              LOG.log(Level.INFO, "no echo", e);
            }
          }
        },
        0,
        200);
  }

  /** Only once, later. */
  public void timerOk(Timer timer, String host) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            try (Socket s = new Socket(host, 7)) {
              s.getOutputStream().write(1);
            } catch (IOException e) {
              LOG.log(Level.INFO, "no echo", e);
            }
          }
        },
        5000);
  }

  /** Each poll takes a task's worth of connections. */
  public void pollBad(ScheduledExecutorService timer, String url) {
    timer.scheduleAtFixedRate(
        new Runnable() {
          @Override
          public void run() {
            try {
              HttpURLConnection c = (HttpURLConnection) new URL(url).openConnection();
              LOG.info("status " + c.getResponseCode());
              c.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED HIGH
            } catch (IOException e) {
              LOG.log(Level.INFO, "down", e);
            }
          }
        },
        0,
        100,
        TimeUnit.MILLISECONDS);
  }

  /** Each job of the list is a task that connects to the same place. */
  public void submitBad(ExecutorService pool, String host, Iterable<byte[]> jobs) {
    for (byte[] job : jobs) {
      pool.submit(
          () -> {
            try (Socket s = new Socket(host, 515)) { // expect SOCK_OPEN_IN_LOOP HIGH
              s.getOutputStream().write(job);
            }
            return null;
          });
    }
  }

  /** One task does all jobs. */
  public void submitOk(ExecutorService pool, String host, Iterable<byte[]> jobs) {
    pool.submit(
        () -> {
          try (Socket s = new Socket(host, 515)) {
            for (byte[] job : jobs) {
              s.getOutputStream().write(job);
            }
          }
          return null;
        });
  }

  /** Accepted channels are answered and closed. */
  public void acceptOk(AsynchronousServerSocketChannel server) {
    server.accept(
        null,
        new CompletionHandler<AsynchronousSocketChannel, Void>() {
          @Override
          public void completed(AsynchronousSocketChannel client, Void nothing) {
            server.accept(null, this);
            try {
              client.write(ByteBuffer.wrap(new byte[] {'+'})).get();
            } catch (Exception e) {
              LOG.log(Level.INFO, "client gone", e);
            } finally {
              try {
                client.close();
              } catch (IOException e) {
                LOG.log(Level.FINE, "close", e);
              }
            }
          }

          @Override
          public void failed(Throwable t, Void nothing) {
            LOG.log(Level.WARNING, "accept", t);
          }
        });
  }

  public HttpServer startOk(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext("/status", new StatusHandler());
    server.start();
    return server;
  }
}
