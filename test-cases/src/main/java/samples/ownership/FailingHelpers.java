package samples.ownership;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Helpers that throw: before, after or instead of closing. */
public class FailingHelpers {
  private static final Logger LOG = Logger.getLogger("samples");

  private static void check(int reply) throws IOException {
    if (reply != '+') {
      throw new ProtocolException("reply " + reply);
    }
  }

  private static void checkUnchecked(int reply) {
    if (reply != '+') {
      throw new IllegalStateException("reply " + reply);
    }
  }

  private static void waitFor(int reply) throws TimeoutException {
    if (reply < 0) {
      throw new TimeoutException();
    }
  }

  private static void greetOrClose(Socket s) throws IOException {
    try {
      Sockets.sendLine(s, "HELLO");
      check(s.getInputStream().read());
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  private static void greetOrCloseOnIo(Socket s) throws IOException {
    try {
      Sockets.sendLine(s, "HELLO");
    } catch (IOException e) {
      s.close();
      throw e;
    }
  }

  private static boolean greetedOrClosed(Socket s) {
    try {
      Sockets.sendLine(s, "HELLO");
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "no greeting", e);
      Sockets.closeQuietly(s);
      return false;
    }
  }

  private static void closeAndReport(Socket s) throws IOException {
    s.close();
    throw new EOFException("connection ended");
  }

  private static void closeAfterSuccess(Socket s) throws IOException {
    check(s.getInputStream().read());
    s.close();
  }

  private static IOException failure(Socket s, String why) {
    Sockets.closeQuietly(s);
    return new IOException(why);
  }

  private static IOException failureWithoutClose(String why) {
    return new IOException(why);
  }

  private static RuntimeException sneak(Exception e) {
    throw new IllegalStateException(e);
  }

  Socket checkedOk(String host) throws IOException {
    Socket s = new Socket(host, 6700);
    boolean accepted = false;
    try {
      check(s.getInputStream().read());
      accepted = true;
    } finally {
      if (!accepted) {
        s.close();
      }
    }
    return s;
  }

  int checkedInTryOk(String host) throws IOException, TimeoutException {
    try (Socket s = new Socket(host, 6701)) {
      int reply = s.getInputStream().read();
      waitFor(reply);
      checkUnchecked(reply);
      return reply;
    }
  }

  Socket closedByHelperOnFailureOk(String host) throws IOException {
    Socket s = new Socket(host, 6702);
    greetOrClose(s);
    return s;
  }

  Socket resultOfHelperOk(String host) throws IOException {
    Socket s = new Socket(host, 6703);
    return greetedOrClosed(s) ? s : null;
  }

  int closedThenThrownOk(String host) throws IOException {
    Socket s = new Socket(host, 6704);
    closeAndReport(s);
    return 0;
  }

  int failureBuiltByHelperOk(String host) throws IOException {
    Socket s = new Socket(host, 6705);
    int reply;
    try {
      reply = s.getInputStream().read();
    } catch (IOException | RuntimeException e) {
      throw failure(s, "no reply");
    }
    s.close();
    return reply;
  }

  int closeAfterSuccessOk(String host) throws IOException {
    Socket s = new Socket(host, 6706);
    try {
      closeAfterSuccess(s);
      return 1;
    } finally {
      Sockets.closeQuietly(s);
    }
  }

  int closedBeforeCheckOk(String host) throws IOException {
    int reply;
    try (Socket s = new Socket(host, 6707)) {
      reply = s.getInputStream().read();
    }
    check(reply);
    return reply;
  }

  int neverReturnsOk(String host) throws IOException {
    Socket s = new Socket(host, 6708);
    try {
      return s.getInputStream().read();
    } catch (IOException e) {
      throw sneak(e);
    } finally {
      s.close();
    }
  }

  Socket checkedBad(String host) throws IOException {
    Socket s = new Socket(host, 6700); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    int reply = s.getInputStream().read();
    check(reply);
    return s;
  }

  Socket checkedOnlyBad(Socket control, String host) throws IOException {
    int expected = control.getInputStream().read();
    Socket s = new Socket(host, 6700); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    check(expected);
    return s;
  }

  Socket waitedBad(Socket control, String host) throws IOException, TimeoutException {
    int expected = control.getInputStream().read();
    Socket s = new Socket(host, 6701); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    waitFor(expected);
    return s;
  }

  Socket uncheckedBad(Socket control, String host) throws IOException {
    int expected = control.getInputStream().read();
    Socket s = new Socket(host, 6701); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    checkUnchecked(expected);
    return s;
  }

  void closedByHelperOnFailureBad(String host) throws IOException {
    Socket s = new Socket(host, 6702); // expect SOCK_NOT_CLOSED HIGH
    greetOrClose(s);
    Sockets.sendLine(s, "NOOP");
  }

  Socket closedOnIoFailureOk(String host) throws IOException {
    Socket s = new Socket(host, 6702);
    greetOrCloseOnIo(s);
    return s;
  }

  boolean resultOfHelperBad(String host) throws IOException {
    // the helper closes a socket that fails, nobody one that works
    Socket s = new Socket(host, 6703); // expect SOCK_NOT_CLOSED NORMAL
    return greetedOrClosed(s);
  }

  int failureBuiltByHelperBad(String host) throws IOException {
    Socket s = new Socket(host, 6705); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    int reply = s.getInputStream().read();
    if (reply < 0) {
      throw failureWithoutClose("no reply");
    }
    s.close();
    return reply;
  }

  void closeAfterSuccessBad(String host) throws IOException {
    Socket s = new Socket(host, 6706); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    closeAfterSuccess(s);
  }
}
