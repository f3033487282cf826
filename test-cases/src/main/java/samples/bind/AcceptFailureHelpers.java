package samples.bind;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The failure of accept goes to a helper: whether the loop spins depends on what that does. */
public class AcceptFailureHelpers implements Runnable {
  private static final Logger LOG = Logger.getLogger("samples");

  private final ServerSocket server;
  private final Alarm alarm;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean open = true;
  private long lastReport;

  AcceptFailureHelpers(ServerSocket server, Alarm alarm) {
    this.server = server;
    this.alarm = alarm;
  }

  /** What others do about it is not known here. */
  public interface Alarm {
    void failed(IOException cause);
  }

  private static void log(String what, Exception cause) {
    LOG.log(Level.WARNING, what, cause);
  }

  private void stop() {
    open = false;
  }

  private static void backOff() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void giveUp(IOException cause) {
    throw new IllegalStateException("no listener", cause);
  }

  private static void closeSilently(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      log("close", e);
    }
  }

  private boolean isOpen() {
    return open;
  }

  private void serve(Socket peer) {
    try (Socket socket = peer) {
      socket.getOutputStream().write('.');
    } catch (IOException e) {
      log("peer left", e);
    }
  }

  void logsBad() {
    while (open) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        log("accept", e);
      }
    }
  }

  void stopsOk() {
    while (open) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        log("accept", e);
        stop();
      }
    }
  }

  void backsOffOk() {
    while (open) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        log("accept", e);
        backOff();
      }
    }
  }

  void givesUpOk() {
    while (open) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        giveUp(e);
      }
    }
  }

  private static void drop(Socket peer) {
    if (peer != null) {
      try {
        try {
          peer.shutdownOutput();
        } finally {
          peer.close();
        }
      } catch (IOException e) {
        log("close", e);
      }
    }
  }

  /** It closes the connection of the peer, which does not end the loop. */
  void dropsBad() {
    while (open) {
      Socket peer = null;
      try {
        peer = server.accept(); // expect SOCK_ACCEPT_SPIN NORMAL
        peer.getOutputStream().write('?');
      } catch (IOException e) {
        log("accept or write", e);
      } finally {
        drop(peer);
      }
    }
  }

  void closesOk() {
    while (open) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        closeSilently(server);
      }
    }
  }

  void unknownListenerOk() {
    while (open) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        alarm.failed(e);
      }
    }
  }

  void asksBad() {
    while (isOpen()) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        log("accept", e);
      }
    }
  }

  void latchOk() {
    while (end.getCount() > 0) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        end.countDown();
      }
    }
  }

  private Socket acceptOrNull() {
    try {
      return server.accept();
    } catch (IOException e) {
      log("accept", e);
      return null;
    }
  }

  private boolean serveOne() {
    try {
      serve(server.accept());
      return true;
    } catch (IOException e) {
      log("accept", e);
      return false;
    }
  }

  private Socket acceptOrStop() {
    try {
      return server.accept();
    } catch (IOException e) {
      open = false;
      return null;
    }
  }

  void swallowedInHelperBad() {
    while (open) {
      Socket peer = acceptOrNull(); // expect SOCK_ACCEPT_SPIN NORMAL
      if (peer == null) {
        continue;
      }
      serve(peer);
    }
  }

  void endsWithNullOk() {
    Socket peer;
    while ((peer = acceptOrNull()) != null) {
      serve(peer);
    }
  }

  void resultIsIgnoredBad() {
    while (open) {
      serveOne(); // expect SOCK_ACCEPT_SPIN NORMAL
    }
  }

  void resultEndsTheLoopOk() {
    boolean more = true;
    while (more) {
      more = serveOne();
    }
  }

  void helperStopsOk() {
    while (open) {
      Socket peer = acceptOrStop();
      if (peer != null) {
        serve(peer);
      }
    }
  }

  void pausesAfterNullOk() {
    while (open) {
      Socket peer = acceptOrNull();
      if (peer != null) {
        serve(peer);
      } else {
        backOff();
      }
    }
  }

  /** Reports once a second and spins in between. */
  void rareReportsBad() {
    while (open) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        long now = System.currentTimeMillis();
        if (now - lastReport > 1_000) {
          lastReport = now;
          log("accept", e);
        }
      }
    }
  }

  @Override
  public void run() {
    while (open) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (Throwable t) {
        LOG.severe(t.toString());
      }
    }
  }
}
