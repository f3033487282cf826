package samples.bind;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Accept loops that end by a flag: it helps only if the failure sets it. */
public class AcceptLoopFlags {
  private static final Logger LOG = Logger.getLogger("samples");

  private final ServerSocket server;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicLong failures = new AtomicLong();
  private volatile boolean running = true;

  AcceptLoopFlags(ServerSocket server) {
    this.server = server;
  }

  void stop() {
    running = false;
  }

  private void serve(Socket peer) {
    try (Socket socket = peer) {
      socket.getOutputStream().write('.');
    } catch (IOException e) {
      LOG.log(Level.FINE, "peer left", e);
    }
  }

  void flagBad() {
    while (running) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept", e);
      }
    }
  }

  void flagIsClearedOk() {
    while (running) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        LOG.log(Level.SEVERE, "accept, giving up", e);
        running = false;
      }
    }
  }

  void localFlagIsClearedOk() {
    boolean more = true;
    while (more) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        more = false;
      }
    }
  }

  void localFlagBad(int wanted) {
    boolean more = true;
    int served = 0;
    while (more) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
        served++;
        more = served < wanted;
      } catch (IOException e) {
        LOG.warning("accept failed after " + served);
      }
    }
  }

  void atomicFlagBad() {
    while (!stopped.get()) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        failures.incrementAndGet();
      }
    }
  }

  void atomicFlagIsSetOk() {
    while (!stopped.get()) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        stopped.set(true);
      }
    }
  }

  void interruptedFlagBad() {
    while (!Thread.currentThread().isInterrupted()) {
      try (Socket peer = server.accept()) { // expect SOCK_ACCEPT_SPIN NORMAL
        peer.getOutputStream().write('!');
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept or write", e);
      }
    }
  }

  void interruptsItselfOk() {
    while (!Thread.currentThread().isInterrupted()) {
      try (Socket peer = server.accept()) {
        peer.getOutputStream().write('!');
      } catch (IOException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void untilClosedBad() {
    while (!server.isClosed()) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        if (running) {
          LOG.log(Level.WARNING, "accept", e);
        }
      }
    }
  }

  /** The socket is open when descriptors run out, so this check does not end the loop. */
  void onlyClosedCheckBad() {
    while (running) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
        LOG.log(Level.WARNING, "accept", e);
      }
    }
  }

  void closedCheckAndRethrowOk() throws IOException {
    while (running) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
        throw e;
      }
    }
  }

  void closedCheckAndPauseOk() throws InterruptedException {
    while (running) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        if (server.isClosed()) {
          break;
        }
        LOG.log(Level.WARNING, "accept", e);
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  private Socket next() throws IOException {
    return server.accept();
  }

  void acceptsInHelperBad() {
    while (running) {
      try {
        serve(next()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept", e);
      }
    }
  }

  void acceptsInHelperOk() {
    while (running) {
      try {
        serve(next());
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept", e);
        stop();
      }
    }
  }
}
