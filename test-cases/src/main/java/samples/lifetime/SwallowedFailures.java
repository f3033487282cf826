package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The failure is caught in the method that opened the connection. */
public class SwallowedFailures {
  private static final Logger LOG = Logger.getLogger("samples");

  boolean isListeningOk(String host, int port) {
    try {
      new Socket(host, port).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  boolean closesInBothOk(String host, int port) {
    Socket s = null;
    try {
      s = new Socket(host, port);
      boolean alive = s.getInputStream().read() >= 0;
      s.close();
      return alive;
    } catch (Exception e) {
      if (s != null) {
        try {
          s.close();
        } catch (IOException ignored) {
          // closed all the same
        }
      }
      return false;
    }
  }

  int openFailureAloneOk(String host, int port) throws IOException {
    Socket s;
    try {
      s = new Socket(host, port);
    } catch (UnknownHostException e) {
      LOG.log(Level.WARNING, "unknown host", e);
      return -2;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "not reachable", e);
      return -1;
    }
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  void carriesOnOk(String host, byte[] data) {
    try {
      Socket s = new Socket(host, 514);
      try {
        s.getOutputStream().write(data);
      } catch (Exception ignored) {
        // syslog must not disturb the program
      }
      s.close();
    } catch (IOException e) {
      LOG.fine("syslog is away");
    }
  }

  int timeoutInsideOk(String host, int port) throws IOException {
    try (Socket s = new Socket(host, port)) {
      s.setSoTimeout(500);
      return s.getInputStream().read();
    } catch (SocketTimeoutException e) {
      return -1;
    }
  }

  Socket threeTimesOk(String host, int port, byte[] hello) throws IOException {
    Exception last = null;
    for (int i = 0; i < 3; i++) {
      Socket s = null;
      try {
        s = new Socket(host, port);
        s.getOutputStream().write(hello);
        return s;
      } catch (IOException | RuntimeException e) {
        last = e;
        if (s != null) {
          s.close();
        }
      }
    }
    throw new IOException("three attempts failed", last);
  }

  boolean patientOk(String host, byte[] data) throws IOException {
    Socket s = new Socket(host, 515);
    try {
      s.getOutputStream().write(data);
      Thread.sleep(200);
      return s.getInputStream().available() > 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      s.close();
    }
  }

  void loggedBad(String host, byte[] data) {
    try {
      Socket s = new Socket(host, 514); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      s.getOutputStream().write(data);
      s.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "syslog is away", e);
    }
  }

  Socket nullOnFailureBad(String host, int port) {
    try {
      Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      s.getOutputStream().write("HELO\r\n".getBytes(US_ASCII));
      return s;
    } catch (IOException e) {
      return null;
    }
  }

  boolean probeDroppedBad(String host, int port) {
    try {
      new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  int defaultOnTimeoutBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try {
      s.setSoTimeout(500);
      int answer = s.getInputStream().read();
      s.close();
      return answer;
    } catch (SocketTimeoutException e) {
      return -1;
    }
  }

  void wrappedBad(String host, int port, byte[] data) {
    try {
      Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      s.getOutputStream().write(data);
      s.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean closeSkippedByReturnBad(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try {
      s.getOutputStream().write(data);
    } catch (IOException e) {
      return false;
    }
    s.close();
    return true;
  }

  Socket threeTimesBad(String host, int port, byte[] hello) throws IOException {
    IOException last = null;
    for (int i = 0; i < 3; i++) {
      try {
        Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
        s.getOutputStream().write(hello);
        return s;
      } catch (IOException e) {
        last = e;
      }
    }
    throw new IOException("three attempts failed", last);
  }

  void inBackgroundBad(ExecutorService pool, String host, byte[] data) {
    pool.submit(
        () -> {
          try {
            Socket s = new Socket(host, 2003); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
            s.getOutputStream().write(data);
            s.close();
          } catch (IOException e) {
            LOG.log(Level.WARNING, "metrics are lost", e);
          }
        });
  }

  void onlySomeFailuresBad(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try {
      s.getOutputStream().write(data);
      s.getInputStream().read();
    } catch (SocketTimeoutException e) {
      s.close();
      return;
    }
    s.close();
  }

  void errorReplyBad(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try {
      s.getOutputStream().write(data);
    } catch (IOException e) {
      // this may fail like the write before it
      s.getOutputStream().write(0);
    } finally {
      LOG.fine("sent");
    }
    s.close();
  }
}
