package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Try-with-resources that covers the whole life of a connection, and some that begin too late. */
public class TryWithResources {
  private static final Logger LOG = Logger.getLogger("samples");

  String smtpBannerOk(String host) throws IOException {
    try (Socket s = new Socket(host, 25);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII))) {
      return in.readLine();
    }
  }

  boolean graphiteLineOk(String host, String metric, long value) {
    try (Socket s = new Socket(host, 2003);
        Writer out = new BufferedWriter(new OutputStreamWriter(s.getOutputStream(), UTF_8))) {
      out.write(metric + ' ' + value + ' ' + System.currentTimeMillis() / 1000 + '\n');
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "graphite is away", e);
      return false;
    }
  }

  long relayOk(String from, String to, int port) throws IOException {
    long copied = 0;
    try (Socket in = new Socket(from, port);
        Socket out = new Socket(to, port)) {
      byte[] buffer = new byte[8192];
      int n;
      while ((n = in.getInputStream().read(buffer)) > 0) {
        out.getOutputStream().write(buffer, 0, n);
        copied += n;
      }
    }
    return copied;
  }

  int nestedOk(String primary, String backup, int port) throws IOException {
    try (Socket first = new Socket(primary, port)) {
      first.setSoTimeout(2000);
      int answer = first.getInputStream().read();
      if (answer >= 0) {
        return answer;
      }
      try (Socket second = new Socket(backup, port)) {
        return second.getInputStream().read();
      } finally {
        LOG.info("backup was asked");
      }
    }
  }

  int optionalResourceOk(boolean enabled, String host, int port) throws IOException {
    try (Socket s = enabled ? new Socket(host, port) : null) {
      if (s == null) {
        return -1;
      }
      return s.getInputStream().read();
    }
  }

  void secondNameOk(String host, int port, byte[] body) throws IOException {
    Socket s = new Socket(host, port);
    try (Socket closing = s) {
      closing.getOutputStream().write(body);
    }
  }

  String tlsPeerOk(SSLSocketFactory factory, String host) throws IOException {
    try (SSLSocket s = (SSLSocket) factory.createSocket(host, 443)) {
      s.startHandshake();
      return s.getSession().getPeerHost();
    }
  }

  void closedTwiceOk(String host, int port, List<String> lines) throws IOException {
    try (Socket s = new Socket(host, port)) {
      for (String line : lines) {
        s.getOutputStream().write(line.getBytes(UTF_8));
      }
      s.shutdownOutput();
      s.close();
    }
  }

  void serveOneOk(int port, byte[] page) throws IOException {
    try (ServerSocket server = new ServerSocket(port);
        Socket client = server.accept()) {
      client.getOutputStream().write(page);
    }
  }

  void onlyTheStreamBad(String host, int port, byte[] body) throws IOException {
    // getOutputStream() may fail, and then nobody owns the socket
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    try (OutputStream out = s.getOutputStream()) {
      out.write(body);
    }
  }

  int timeoutBeforeTryBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    s.setSoTimeout(3000);
    try (Socket closing = s) {
      return closing.getInputStream().read();
    }
  }

  int helloBeforeTryBad(String host, int port, byte[] hello) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.getOutputStream().write(hello);
    try (InputStream in = s.getInputStream()) {
      return in.read();
    }
  }

  void objectHeaderBad(String host, int port, Serializable event) throws IOException {
    // the constructor of ObjectOutputStream writes the stream header
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try (ObjectOutputStream out = new ObjectOutputStream(s.getOutputStream())) {
      out.writeObject(event);
    }
  }

  void mirrorForgottenBad(String main, String mirror, byte[] record) throws IOException {
    try (Socket s = new Socket(main, 9000)) {
      s.getOutputStream().write(record);
      Socket copy = new Socket(mirror, 9000); // expect SOCK_NOT_CLOSED HIGH
      copy.getOutputStream().write(record);
    }
  }

  void acceptedForgottenBad(int port, byte[] page) throws IOException {
    try (ServerSocket server = new ServerSocket(port)) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED HIGH
      client.getOutputStream().write(page);
      client.shutdownOutput();
    }
  }

  int secondBeforeTryBad(String host, int control, int data) throws IOException {
    Socket first = new Socket(host, control); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Socket second = new Socket(host, data);
    try (Socket a = second;
        Socket b = first) {
      return a.getInputStream().read() + b.getInputStream().read();
    }
  }
}
