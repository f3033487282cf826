package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.SocketFactory;

/** Closing under a test for null, in the many spellings of it. */
public class NullChecks {
  private static final Logger LOG = Logger.getLogger("samples");

  boolean pingOk(String host, int port) {
    Socket s = null;
    try {
      s = new Socket(host, port);
      s.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
      return s.getInputStream().read() == '+';
    } catch (IOException e) {
      LOG.log(Level.INFO, "no answer", e);
      return false;
    } finally {
      if (s != null) {
        try {
          s.close();
        } catch (IOException ignored) {
          // nothing to be done
        }
      }
    }
  }

  void nonNullOk(String host, int port, byte[] data) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, port);
      s.getOutputStream().write(data);
    } finally {
      if (Objects.nonNull(s)) {
        s.close();
      }
    }
  }

  void isNullOk(String host, int port, byte[] data) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, port);
      s.getOutputStream().write(data);
    } finally {
      if (!Objects.isNull(s)) {
        s.close();
      }
    }
  }

  void notClosedYetOk(String host, int port, byte[] data) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, port);
      s.getOutputStream().write(data);
    } finally {
      if (s != null && !s.isClosed()) {
        s.close();
      }
    }
  }

  void reversedOk(String host, byte[] data) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, 9100);
      s.getOutputStream().write(data);
    } finally {
      if (null == s) {
        LOG.info("printer is off");
      } else {
        s.close();
      }
    }
  }

  void remembersOpenOk(String host, byte[] data) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, 9100);
      s.getOutputStream().write(data);
    } finally {
      boolean open = s != null;
      if (open) {
        s.close();
      }
    }
  }

  int eitherFactoryOk(SocketFactory factory, String host, int port) throws IOException {
    Socket s = factory != null ? factory.createSocket(host, port) : new Socket(host, port);
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  int onlyIfWantedOk(boolean wanted, String host, int port) throws IOException {
    Socket s = null;
    if (wanted) {
      s = new Socket(host, port);
    }
    if (s == null) {
      return -1;
    }
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  int requiredOk(SocketFactory factory, String host, int port) throws IOException {
    Socket s = null;
    InputStream in = null;
    try {
      s = factory.createSocket(host, port);
      in = s.getInputStream();
      return in.read();
    } finally {
      if (in != null) {
        in.close();
      } else if (s != null) {
        s.close();
      }
    }
  }

  void closedBeforeNullOk(String host, int port, byte[] a, byte[] b) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, port);
      s.getOutputStream().write(a);
      s.close();
      s = null;
      s = new Socket(host, port + 1);
      s.getOutputStream().write(b);
    } finally {
      if (s != null) {
        s.close();
      }
    }
  }

  void testsTheStreamBad(String host, int port, byte[] data) throws IOException {
    Socket s = null;
    OutputStream out = null;
    try {
      s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      s.setSoTimeout(5000);
      out = s.getOutputStream();
      out.write(data);
    } finally {
      if (out != null) {
        out.close();
      }
    }
  }

  void testsTheAnswerBad(String host, int port, byte[] data) throws IOException {
    Socket s = null;
    InputStream in = null;
    try {
      s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      s.getOutputStream().write(data);
      in = s.getInputStream();
      in.read();
    } finally {
      if (in != null) {
        in.close();
      }
    }
  }

  void nulledWithoutCloseBad(String host, int port, byte[] data) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
      s.getOutputStream().write(data);
      s = null;
    } finally {
      if (s != null) {
        s.close();
      }
    }
  }

  void wrongVariableBad(String host, byte[] data) throws IOException {
    Socket primary = null;
    DatagramSocket beacon = null;
    try {
      beacon = new DatagramSocket(); // expect SOCK_NOT_CLOSED HIGH
      beacon.connect(InetAddress.getByName(host), 8125);
      primary = new Socket(host, 8126);
      primary.getOutputStream().write(data);
    } finally {
      if (primary != null) {
        primary.close();
      }
    }
  }

  int eitherUnprotectedBad(SocketFactory tls, String host) throws IOException {
    Socket s;
    if (tls != null) {
      s = tls.createSocket(host, 993); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    } else {
      s = new Socket(host, 143); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
    int first = s.getInputStream().read();
    s.close();
    return first;
  }

  void closedOnOneConditionBad(String host, int port, String answer) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED NORMAL
    s.getOutputStream().write('?');
    if (answer != null) {
      s.getOutputStream().write(answer.getBytes(US_ASCII));
      s.close();
    }
  }
}
