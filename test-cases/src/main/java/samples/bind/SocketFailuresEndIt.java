package samples.bind;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.Executor;

/** Running out of descriptors is a SocketException of a server socket. */
public class SocketFailuresEndIt {
  private final ServerSocket server;
  private final Executor pool;
  private volatile boolean running = true;

  SocketFailuresEndIt(ServerSocket server, Executor pool) {
    this.server = server;
    this.pool = pool;
  }

  void flagOk() {
    while (running) {
      Socket socket = null;
      try {
        socket = server.accept();
      } catch (InterruptedIOException e) {
        // Nobody came.
      } catch (SocketException e) {
        System.err.println("shutting down: " + e);
        running = false;
      } catch (IOException e) {
        System.err.println("cannot accept: " + e);
      }
      if (socket != null) {
        serve(socket);
      }
    }
  }

  void breakOk() {
    while (running) {
      try {
        serve(server.accept());
      } catch (SocketException e) {
        break;
      } catch (IOException e) {
        System.err.println("cannot accept: " + e);
      }
    }
  }

  void otherwiseBad() {
    while (running) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (InterruptedIOException e) {
        running = false;
      } catch (IOException e) {
        System.err.println("cannot accept: " + e);
      }
    }
  }

  private void serve(Socket socket) {
    pool.execute(
        () -> {
          try (Socket peer = socket) {
            peer.getOutputStream().write('.');
          } catch (IOException e) {
            System.err.println("peer left: " + e);
          }
        });
  }
}
