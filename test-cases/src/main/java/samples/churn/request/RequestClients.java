package samples.churn.request;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.Socket;

/** Handlers with a client that lives as long as they do, and what they do to its connection. */
public class RequestClients {
  /** Connects when it is told to. */
  static final class Backend {
    private Socket socket;

    void connect() throws IOException {
      socket = new Socket("backend", 9_000); // expect SOCK_OPEN_PER_REQUEST NORMAL
    }

    void send(int code) throws IOException {
      socket.getOutputStream().write(code);
    }

    void close() throws IOException {
      socket.close();
    }
  }

  /** Connects when it has to. */
  static final class LastingBackend {
    private Socket socket;

    void connect() throws IOException {
      if (socket == null) {
        socket = new Socket("backend", 9_001);
      }
    }

    void send(int code) throws IOException {
      try {
        socket.getOutputStream().write(code);
      } catch (IOException e) {
        close();
      }
    }

    void close() throws IOException {
      if (socket != null) {
        socket.close();
        socket = null;
      }
    }
  }

  static final class ConnectsEachTime implements HttpHandler {
    private final Backend backend = new Backend();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      synchronized (backend) {
        backend.connect();
        try {
          backend.send(exchange.getRequestMethod().length());
        } finally {
          backend.close();
        }
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }

  static final class StaysConnectedOk implements HttpHandler {
    private final LastingBackend backend = new LastingBackend();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      synchronized (backend) {
        backend.connect();
        backend.send(exchange.getRequestMethod().length());
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }
}
