package samples.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The close helper comes from a superclass or an interface. */
public class InheritedCloseHelpers {
  private static final Logger LOG = Logger.getLogger("samples");

  /** Brings its closing along. */
  interface Closing {
    default void hangUp(Socket s) {
      Sockets.closeQuietly(s);
    }

    static void hangUpAll(Socket... sockets) {
      for (Socket s : sockets) {
        Sockets.closeQuietly(s);
      }
    }
  }

  /** What clients share. */
  static class BaseClient {
    protected final void release(Socket s) {
      if (s == null) {
        return;
      }
      try {
        s.close();
      } catch (IOException e) {
        LOG.log(Level.FINE, "close", e);
      }
    }

    protected final void finished(Socket s) {
      LOG.log(Level.FINE, "done with {0}", s);
    }

    /** Subclasses may do more; none of them does. */
    protected void disconnect(Socket s) throws IOException {
      s.close();
    }
  }

  /** Closes by what it inherits. */
  static class MailClient extends BaseClient implements Closing {
    int superclassOk(String host) throws IOException {
      Socket s = null;
      try {
        s = new Socket(host, 25);
        return s.getInputStream().read();
      } finally {
        release(s);
      }
    }

    int overridableOk(String host) throws IOException {
      Socket s = new Socket(host, 25);
      try {
        return s.getInputStream().read();
      } finally {
        disconnect(s);
      }
    }

    int defaultMethodOk(String host) throws IOException {
      Socket s = new Socket(host, 25);
      try {
        return s.getInputStream().read();
      } finally {
        hangUp(s);
      }
    }

    int staticOfInterfaceOk(String host) throws IOException {
      Socket s = new Socket(host, 25);
      try {
        return s.getInputStream().read();
      } finally {
        Closing.hangUpAll(s);
      }
    }

    int superclassBad(String host) throws IOException {
      Socket s = new Socket(host, 25); // expect SOCK_NOT_CLOSED HIGH
      try {
        return s.getInputStream().read();
      } finally {
        finished(s);
      }
    }

    void overridableBad(String host, String line) throws IOException {
      Socket s = new Socket(host, 25); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      s.getOutputStream().write(line.getBytes(US_ASCII));
      disconnect(s);
    }
  }

  /** Adds to what it inherits, and calls it. */
  static class LoggingClient extends BaseClient {
    @Override
    protected void disconnect(Socket s) throws IOException {
      LOG.fine("disconnecting");
      super.disconnect(s);
    }

    int superCallOk(String host) throws IOException {
      Socket s = new Socket(host, 26);
      try {
        return s.getInputStream().read();
      } finally {
        super.disconnect(s);
      }
    }
  }
}
