package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The hand-written form: try, finally, close. */
public class TryFinally {
  private static final Logger LOG = Logger.getLogger("samples");

  String whoisOk(String domain) throws IOException {
    Socket s = new Socket("whois.example.net", 43);
    try {
      s.getOutputStream().write((domain + "\r\n").getBytes(US_ASCII));
      return new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII)).readLine();
    } finally {
      s.close();
    }
  }

  void quietOk(String host, int port, byte[] body) throws IOException {
    Socket s = new Socket(host, port);
    try {
      s.setTcpNoDelay(true);
      OutputStream out = s.getOutputStream();
      out.write(body);
      out.flush();
    } finally {
      try {
        s.close();
      } catch (IOException e) {
        LOG.log(Level.FINE, "close", e);
      }
    }
  }

  long transferOk(String host, int port, String file) throws IOException {
    long total = 0;
    try (FileOutputStream target = new FileOutputStream(file)) {
      Socket s = new Socket(host, port);
      try {
        InputStream in = s.getInputStream();
        byte[] chunk = new byte[4096];
        for (int n = in.read(chunk); n != -1; n = in.read(chunk)) {
          target.write(chunk, 0, n);
          total += n;
        }
      } finally {
        s.close();
      }
    }
    return total;
  }

  int proxiedOk(String client, String upstream, int port) throws IOException {
    Socket left = new Socket(client, port);
    try {
      Socket right = new Socket(upstream, port);
      try {
        right.getOutputStream().write(left.getInputStream().read());
        return right.getInputStream().read();
      } finally {
        right.close();
      }
    } finally {
      left.close();
    }
  }

  boolean catchAndFinallyOk(String host, int port) {
    try {
      Socket s = new Socket(host, port);
      try {
        return s.getInputStream().read() == '+';
      } finally {
        s.close();
      }
    } catch (IOException e) {
      LOG.warning("probe failed: " + e);
      return false;
    }
  }

  void streamsFirstOk(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port);
    OutputStream out = null;
    InputStream in = null;
    try {
      out = s.getOutputStream();
      in = s.getInputStream();
      out.write(data);
      in.read();
    } finally {
      if (in != null) {
        in.close();
      }
      if (out != null) {
        out.close();
      }
      s.close();
    }
  }

  int rethrowOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    int code;
    try {
      code = s.getInputStream().read();
    } catch (Throwable t) {
      s.close();
      throw t;
    }
    s.close();
    return code;
  }

  String noFinallyBad(String host) throws IOException {
    Socket s = new Socket(host, 110); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    String greeting =
        new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII)).readLine();
    s.close();
    return greeting;
  }

  void lateTryBad(String host, int port, byte[] login, byte[] body) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    OutputStream out = s.getOutputStream();
    out.write(login);
    try {
      out.write(body);
    } finally {
      s.close();
    }
  }

  void fileBetweenBad(String host, int port, String file) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    FileOutputStream target = new FileOutputStream(file);
    try {
      target.write(s.getInputStream().read());
    } finally {
      s.close();
      target.close();
    }
  }

  void closesInCatchOnlyBad(String host, int port, byte[] body) throws IOException {
    // whenever it works, the socket stays open
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    try {
      s.getOutputStream().write(body);
    } catch (IOException e) {
      s.close();
      throw e;
    }
  }

  void finallyWithoutCloseBad(String host, int port, byte[] body) throws IOException {
    long start = System.nanoTime();
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    try {
      s.getOutputStream().write(body);
    } finally {
      LOG.info("took " + (System.nanoTime() - start));
    }
  }

  void otherCloseFirstBad(String file, String host, byte[] body) throws IOException {
    FileOutputStream copy = new FileOutputStream(file);
    Socket s = new Socket(host, 515); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    try {
      copy.write(body);
      s.getOutputStream().write(body);
    } finally {
      copy.close();
      s.close();
    }
  }

  void twoClosesInFinallyBad(String host, int port) throws IOException {
    Socket a = new Socket(host, port);
    try {
      Socket b = new Socket(host, port + 1); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      try {
        b.getOutputStream().write(a.getInputStream().read());
      } finally {
        a.close();
        b.close();
      }
    } finally {
      a.close();
    }
  }
}
