package samples.ownership;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Closing left to helpers of the project, and to helpers that only look like it. */
public class OwnCloseHelpers implements Closeable {
  private static final Logger LOG = Logger.getLogger("samples");

  private final Deque<Socket> idle = new ArrayDeque<>();

  /** May fail like any I/O. */
  interface Action {
    void run() throws IOException;
  }

  private static void close(Socket s) throws IOException {
    if (s != null && !s.isClosed()) {
      s.close();
    }
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      if (closeable != null) {
        closeable.close();
      }
    } catch (IOException ignored) {
      // closed all the same
    }
  }

  private static void closeBoth(Closeable first, Closeable second) throws IOException {
    first.close();
    second.close();
  }

  private static void finish(Socket s, boolean keepAlive) throws IOException {
    if (!keepAlive) {
      s.close();
    }
  }

  private void giveBack(Socket s, boolean broken) {
    if (broken) {
      closeQuietly(s);
    } else {
      idle.push(s);
    }
  }

  private void release(Socket s) {
    closeQuietly(s);
  }

  private static void quit(Socket s) throws IOException {
    try {
      Sockets.sendLine(s, "QUIT");
    } finally {
      s.close();
    }
  }

  private static void quitWithoutFinally(Socket s) throws IOException {
    Sockets.sendLine(s, "QUIT");
    s.close();
  }

  private static void endOutput(Socket s) throws IOException {
    s.getOutputStream().flush();
    s.shutdownOutput();
  }

  private static void note(Socket s) {
    LOG.info("done with " + s);
  }

  private static void quietly(Action action) {
    try {
      action.run();
    } catch (IOException e) {
      LOG.log(Level.FINE, "failed", e);
    }
  }

  void quietOk(String host, int port, byte[] data) {
    Socket s = null;
    try {
      s = new Socket(host, port);
      s.getOutputStream().write(data);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "not sent", e);
    } finally {
      closeQuietly(s);
    }
  }

  void guardedByIsClosedOk(String host, int port, byte[] data) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, port);
      s.getOutputStream().write(data);
    } finally {
      close(s);
    }
  }

  int helperOfOtherClassOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    try {
      return s.getInputStream().read();
    } finally {
      Sockets.closeQuietly(s);
    }
  }

  int throughTwoHelpersOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    try {
      return s.getInputStream().read();
    } finally {
      release(s);
    }
  }

  void streamAndSocketOk(String host, int port, byte[] data) throws IOException {
    Socket s = null;
    OutputStream out = null;
    try {
      s = new Socket(host, port);
      out = s.getOutputStream();
      out.write(data);
    } finally {
      closeQuietly(out);
      closeQuietly(s);
    }
  }

  Socket closedOnFailureOk(String host, int port, byte[] hello) throws IOException {
    Socket s = new Socket(host, port);
    try {
      s.getOutputStream().write(hello);
      return s;
    } catch (IOException | RuntimeException e) {
      closeQuietly(s);
      throw e;
    }
  }

  int constantFlagOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    try {
      return s.getInputStream().read();
    } finally {
      finish(s, false);
    }
  }

  void sameFlagOk(String host, int port, boolean keepAlive) throws IOException {
    Socket s = new Socket(host, port);
    if (keepAlive) {
      idle.push(s);
    }
    finish(s, keepAlive);
  }

  void closedOrPooledOk(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port);
    boolean broken = true;
    try {
      s.getOutputStream().write(data);
      broken = false;
    } finally {
      giveBack(s, broken);
    }
  }

  String politeOk(String host) throws IOException {
    Socket s = new Socket(host, 110);
    try {
      return Sockets.readLine(s);
    } finally {
      quit(s);
    }
  }

  int methodReferenceOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    try {
      return s.getInputStream().read();
    } finally {
      quietly(s::close);
    }
  }

  @Override
  public void close() {
    for (Socket s : idle) {
      closeQuietly(s);
    }
  }

  void quietButLateBad(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.getOutputStream().write(data);
    closeQuietly(s);
  }

  int onlyLogsBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    try {
      return s.getInputStream().read();
    } finally {
      note(s);
    }
  }

  void flagBad(String host, int port, byte[] data, boolean keepAlive) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED NORMAL
    s.getOutputStream().write(data);
    finish(s, keepAlive);
  }

  void endsOutputBad(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    try {
      s.getOutputStream().write(data);
    } finally {
      endOutput(s);
    }
  }

  String politeBad(String host) throws IOException {
    Socket s = new Socket(host, 110); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try {
      return Sockets.readLine(s);
    } finally {
      quitWithoutFinally(s);
    }
  }

  void onSuccessBad(String host, int port, byte[] data) {
    try {
      Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      s.getOutputStream().write(data);
      release(s);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "not sent", e);
    }
  }

  void firstCloseFailsBad(String left, String right, int port) throws IOException {
    Socket a = new Socket(left, port);
    try {
      Socket b = new Socket(right, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      try {
        b.getOutputStream().write(a.getInputStream().read());
      } finally {
        closeBoth(a, b);
      }
    } finally {
      a.close();
    }
  }
}
