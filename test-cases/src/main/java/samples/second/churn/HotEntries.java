package samples.second.churn;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.eventbus.Subscribe;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestHandler;

/** Methods that a framework calls once per request or message. */
public class HotEntries {

  static final class LookupBad implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      byte[] answer = new byte[64];
      int length;
      try (Socket socket = new Socket("dict", 2628)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        socket.getOutputStream().write(exchange.getRequestURI().getPath().getBytes(UTF_8));
        length = socket.getInputStream().read(answer);
      }
      exchange.sendResponseHeaders(200, length);
      exchange.getResponseBody().write(answer, 0, length);
      exchange.close();
    }
  }

  static final class LookupOk implements HttpHandler, AutoCloseable {
    private final Socket socket;

    LookupOk(String host) throws IOException {
      socket = new Socket(host, 2628);
    }

    @Override
    public synchronized void handle(HttpExchange exchange) throws IOException {
      byte[] answer = new byte[64];
      socket.getOutputStream().write(exchange.getRequestURI().getPath().getBytes(UTF_8));
      int length = socket.getInputStream().read(answer);
      exchange.sendResponseHeaders(200, length);
      exchange.getResponseBody().write(answer, 0, length);
      exchange.close();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Connects when the first request comes, then never again. */
  static final class LazyOk implements HttpHandler, AutoCloseable {
    private Socket socket;

    @Override
    public synchronized void handle(HttpExchange exchange) throws IOException {
      if (socket == null) {
        socket = new Socket("dict.example.net", 2628);
      }
      socket.getOutputStream().write(exchange.getRequestURI().getPath().getBytes(UTF_8));
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }

    @Override
    public synchronized void close() throws IOException {
      if (socket != null) {
        socket.close();
      }
    }
  }

  static void registerBad(HttpServer server, String backend) {
    server.createContext(
        "/status",
        exchange -> {
          int state;
          try (Socket socket = new Socket(backend, 8181)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
            state = socket.getInputStream().read();
          }
          exchange.sendResponseHeaders(state == '+' ? 200 : 503, -1);
          exchange.close();
        });
  }

  static void registerOk(HttpServer server, String backend) throws IOException {
    int state;
    try (Socket socket = new Socket(backend, 8181)) {
      state = socket.getInputStream().read();
    }
    server.createContext(
        "/status",
        exchange -> {
          exchange.sendResponseHeaders(state == '+' ? 200 : 503, -1);
          exchange.close();
        });
  }

  /** What the handler leaves to somebody else. */
  static final class Gateway {
    private final Ledger ledger = new Ledger();

    boolean book(String entry) throws IOException {
      return ledger.append(entry);
    }
  }

  static final class Ledger {
    boolean append(String entry) throws IOException {
      return writeBad(entry.getBytes(UTF_8)) == '1';
    }

    private int writeBad(byte[] entry) throws IOException {
      try (Socket socket = new Socket("ledger", 3301)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        socket.getOutputStream().write(entry);
        return socket.getInputStream().read();
      }
    }
  }

  static final class Booking implements HttpHandler {
    private final Gateway gateway = new Gateway();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      boolean booked = gateway.book(exchange.getRequestMethod());
      exchange.sendResponseHeaders(booked ? 201 : 409, -1);
      exchange.close();
    }
  }

  static final class AuditBad extends Filter {
    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
      try (Socket socket = new Socket("audit", 1514)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        socket.getOutputStream().write(exchange.getRequestMethod().getBytes(UTF_8));
      }
      chain.doFilter(exchange);
    }

    @Override
    public String description() {
      return "audit";
    }
  }

  static final class AuditOk extends Filter {
    private final OutputStream out;

    AuditOk(OutputStream out) {
      this.out = out;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
      out.write(exchange.getRequestMethod().getBytes(UTF_8));
      chain.doFilter(exchange);
    }

    @Override
    public String description() {
      return "audit";
    }
  }

  static final class ShippingBad extends Handler {
    @Override
    public void publish(LogRecord entry) {
      try (Socket socket = new Socket("logs", 5000)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        socket.getOutputStream().write(entry.getMessage().getBytes(UTF_8));
      } catch (IOException e) {
        reportError("not shipped", e, 1);
      }
    }

    @Override
    public void flush() {
      // nothing is held back
    }

    @Override
    public void close() {
      // nothing is kept
    }
  }

  static final class ShippingOk extends Handler {
    private Socket socket;

    @Override
    public synchronized void publish(LogRecord entry) {
      try {
        if (socket == null) {
          socket = new Socket("logs.example.net", 5000);
        }
        socket.getOutputStream().write(entry.getMessage().getBytes(UTF_8));
      } catch (IOException e) {
        reportError("not shipped", e, 1);
      }
    }

    @Override
    public void flush() {
      // nothing is held back
    }

    @Override
    public synchronized void close() {
      if (socket != null) {
        try {
          socket.close();
        } catch (IOException e) {
          reportError("close", e, 3);
        }
      }
    }
  }

  static final class OrdersBad {
    @Subscribe
    public void placed(String order) throws IOException {
      try (Socket socket = new Socket("stock", 4100)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        socket.getOutputStream().write(order.getBytes(UTF_8));
      }
    }
  }

  static final class SigningBad implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      int key;
      try (Socket socket = new Socket("vault", 8200)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        key = socket.getInputStream().read();
      }
      return chain.proceed(
          chain.request().newBuilder().header("X-Key", Integer.toString(key)).build());
    }
  }

  static final class QuotesBad extends WebSocketListener {
    @Override
    public void onMessage(WebSocket feed, String text) {
      try (Socket socket = new Socket("store", 4242)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        socket.getOutputStream().write(text.getBytes(UTF_8));
      } catch (IOException e) {
        feed.cancel();
      }
    }
  }

  static final class EchoBad implements HttpRequestHandler {
    @Override
    public void handle(HttpRequest request, HttpResponse response, HttpContext context)
        throws IOException {
      try (Socket socket = new Socket("echo", 7)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        socket.getOutputStream().write(request.getRequestLine().getUri().getBytes(UTF_8));
        response.setStatusCode(socket.getInputStream().read() < 0 ? 502 : 200);
      }
    }
  }

  /** The same work where no framework calls. */
  static final class CommandLineOk {
    int handle(String word) throws IOException {
      try (Socket socket = new Socket("dict.example.net", 2628)) {
        socket.getOutputStream().write(word.getBytes(UTF_8));
        return socket.getInputStream().read();
      }
    }
  }
}
