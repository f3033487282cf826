package samples.bind;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Accept loops that try again at once whatever the failure was, and their careful twins. */
public class AcceptSpins {
  private static final Logger LOG = Logger.getLogger("samples");

  private final ServerSocket server;
  private final Executor pool;
  private volatile boolean running = true;
  private int errors;

  AcceptSpins(ServerSocket server, Executor pool) {
    this.server = server;
    this.pool = pool;
  }

  private void serve(Socket peer) {
    try (Socket socket = peer) {
      socket.getOutputStream().write('.');
    } catch (IOException e) {
      LOG.log(Level.FINE, "peer left", e);
    }
  }

  void forEverBad() {
    while (true) {
      try {
        Socket peer = server.accept(); // expect SOCK_ACCEPT_SPIN NORMAL
        pool.execute(() -> serve(peer));
      } catch (IOException e) {
        e.printStackTrace();
      }
    }
  }

  void forEverWithPauseOk() throws InterruptedException {
    while (true) {
      try {
        Socket peer = server.accept();
        pool.execute(() -> serve(peer));
      } catch (IOException e) {
        e.printStackTrace();
        Thread.sleep(50);
      }
    }
  }

  void silentlyBad() {
    for (; ; ) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException ignored) {
        // the next one may work
      }
    }
  }

  void leavesOk() {
    try {
      while (running) {
        serve(server.accept());
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "listener ends", e);
    }
  }

  void wrapsOk() {
    while (running) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        throw new IllegalStateException("accept", e);
      }
    }
  }

  void breaksOk() {
    while (true) {
      Socket peer;
      try {
        peer = server.accept();
      } catch (IOException e) {
        break;
      }
      serve(peer);
    }
  }

  void exitsOk() {
    while (true) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        LOG.log(Level.SEVERE, "no listener, no server", e);
        System.exit(1);
      }
    }
  }

  void continuesBad() {
    while (running) {
      Socket peer;
      try {
        peer = server.accept(); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        LOG.fine("try again");
        continue;
      }
      serve(peer);
    }
  }

  void countsOk() {
    int failed = 0;
    while (running) {
      try {
        serve(server.accept());
        failed = 0;
      } catch (IOException e) {
        if (++failed > 20) {
          break;
        }
      }
    }
  }

  void countsInFieldOk() {
    while (running) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        errors++;
        if (errors >= 100) {
          return;
        }
      }
    }
  }

  /** Counting alone does not stop anything. */
  void countsForStatisticsBad() {
    while (running) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        errors++;
      }
    }
  }

  void boundedAttemptsOk() {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        LOG.log(Level.INFO, "attempt " + attempt, e);
      }
    }
  }

  void timeoutIsAWaitOk() throws IOException {
    server.setSoTimeout(1_000);
    while (running) {
      try {
        serve(server.accept());
      } catch (SocketTimeoutException e) {
        LOG.finest("nobody came");
      }
    }
  }

  void timeoutByTypeTestOk() throws IOException {
    server.setSoTimeout(1_000);
    while (running) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        if (!(e instanceof SocketTimeoutException)) {
          throw e;
        }
      }
    }
  }

  void timeoutAndRestBad() throws IOException {
    server.setSoTimeout(1_000);
    while (running) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (SocketTimeoutException e) {
        LOG.finest("nobody came");
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept", e);
      }
    }
  }

  void socketExceptionLeavesOk() throws IOException {
    while (running) {
      try {
        serve(server.accept());
      } catch (SocketException e) {
        LOG.fine("closed by stop()");
      }
    }
  }

  void yieldsBad() {
    while (running) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (Exception e) {
        Thread.yield();
      }
    }
  }

  void closesTheListenerOk() {
    while (running) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        try {
          server.close();
        } catch (IOException again) {
          LOG.log(Level.FINE, "close", again);
        }
      }
    }
  }

  void channelBad(ServerSocketChannel channel) {
    while (channel.isOpen()) {
      try (SocketChannel peer = channel.accept()) { // expect SOCK_ACCEPT_SPIN NORMAL
        peer.shutdownInput();
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept", e);
      }
    }
  }

  void channelOk(ServerSocketChannel channel) {
    while (channel.isOpen()) {
      try (SocketChannel peer = channel.accept()) {
        peer.shutdownInput();
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
