package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Properties;

/** Returns, breaks and continues that pass the close by, and others that do not. */
public class EarlyReturns {

  int guardFirstOk(Properties config) throws IOException {
    String host = config.getProperty("host");
    if (host == null) {
      return -1;
    }
    Socket s = new Socket(host, 7);
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  String manyReturnsOk(String host, String word) throws IOException {
    Socket s = new Socket(host, 2628);
    try {
      BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII));
      String banner = in.readLine();
      if (banner == null) {
        return null;
      }
      if (!banner.startsWith("220")) {
        return "";
      }
      s.getOutputStream().write(("DEFINE * " + word + "\r\n").getBytes(US_ASCII));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("151")) {
          return in.readLine();
        }
      }
      return null;
    } finally {
      s.close();
    }
  }

  int closeBeforeEachReturnOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    int kind;
    try {
      kind = s.getInputStream().read();
    } catch (Throwable t) {
      s.close();
      throw t;
    }
    if (kind < 0) {
      s.close();
      return -1;
    }
    s.close();
    return kind;
  }

  int brokenLoopOk(String host, int port) throws IOException {
    int seen = 0;
    try (Socket s = new Socket(host, port)) {
      InputStream in = s.getInputStream();
      while (true) {
        int b = in.read();
        if (b == '\n') {
          continue;
        }
        if (b < 0 || b == 4) {
          break;
        }
        seen++;
      }
    }
    return seen;
  }

  boolean switchOk(String host, int port, int mode) throws IOException {
    Socket s = new Socket(host, port);
    try {
      switch (mode) {
        case 0:
          return true;
        case 1:
          s.getOutputStream().write('x');
          return s.getInputStream().read() == 'y';
        default:
          throw new IOException("unknown mode");
      }
    } finally {
      s.close();
    }
  }

  String foundInLoopOk(String host, String key) throws IOException {
    try (Socket s = new Socket(host, 11211)) {
      s.getOutputStream().write("stats\r\n".getBytes(US_ASCII));
      BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("STAT " + key + " ")) {
          return line.substring(6 + key.length());
        }
      }
    }
    return null;
  }

  int noBannerBad(String host) throws IOException {
    Socket s = new Socket(host, 21); // expect SOCK_NOT_CLOSED NORMAL
    BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII));
    String banner = in.readLine();
    if (banner == null) {
      return -1;
    }
    s.close();
    return Integer.parseInt(banner.substring(0, 3));
  }

  boolean insideTryBad(String host, int port) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, port); // expect SOCK_NOT_CLOSED NORMAL
      if (s.getInputStream().read() != 'O') {
        return false;
      }
      s.getOutputStream().write('K');
      s.close();
      return true;
    } catch (IOException e) {
      if (s != null) {
        s.close();
      }
      return false;
    }
  }

  String foundInLoopBad(String host, String key) throws IOException {
    Socket s = new Socket(host, 11211); // expect SOCK_NOT_CLOSED NORMAL
    s.getOutputStream().write("stats\r\n".getBytes(US_ASCII));
    BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("STAT " + key + " ")) {
        return line.substring(6 + key.length());
      }
    }
    s.close();
    return null;
  }

  int forgottenCaseBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED NORMAL
    DataInputStream in = new DataInputStream(s.getInputStream());
    int result = 0;
    switch (in.readByte()) {
      case 1:
        result = in.readInt();
        s.close();
        break;
      case 2:
        result = in.readShort();
        break;
      default:
        s.close();
    }
    return result;
  }

  boolean bothWaysBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    if (s.getInputStream().read() < 0) {
      return false;
    }
    s.getOutputStream().write(0);
    return true;
  }

  void nestedIfBad(String host, int port, byte[] body, boolean ack) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED NORMAL
    try {
      s.getOutputStream().write(body);
      if (ack) {
        if (s.getInputStream().read() == 6) {
          s.close();
        }
      } else {
        s.close();
      }
    } catch (IOException e) {
      s.close();
    }
  }

  int throwsOnStatusBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    int status = s.getInputStream().read();
    if (status != 0) {
      throw new IOException("status " + status);
    }
    s.close();
    return status;
  }
}
