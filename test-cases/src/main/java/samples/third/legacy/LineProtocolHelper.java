package samples.third.legacy;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Question and answer over a line protocol, in the style of before try-with-resources. */
public class LineProtocolHelper {
  private static final Logger LOG = Logger.getLogger(LineProtocolHelper.class.getName());

  public String askOk(String host, int port, String question) {
    Socket socket = null;
    BufferedReader in = null;
    PrintWriter out = null;
    try {
      socket = new Socket(host, port);
      socket.setSoTimeout(5000);
      out =
          new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out.println(question);
      out.flush();
      return in.readLine();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "no answer from " + host, e);
      return null;
    } finally {
      closeQuietly(in);
      closeQuietly(out);
      closeQuietly(socket);
    }
  }

  public String askBad(String host, int port, String question) {
    try {
      Socket socket = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      OutputStream out = socket.getOutputStream();
      out.write((question + "\n").getBytes(StandardCharsets.UTF_8));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String answer = in.readLine();
      socket.close();
      return answer;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "no answer from " + host, e);
      return null;
    }
  }

  public String greetingBad(String host) throws IOException {
    Socket socket = new Socket(host, 25); // expect SOCK_NOT_CLOSED HIGH
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String line = in.readLine();
    return line == null ? "" : line.trim();
  }

  public String greetingOk(String host) throws IOException {
    Socket socket = new Socket(host, 25);
    BufferedReader in = null;
    try {
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String line = in.readLine();
      return line == null ? "" : line.trim();
    } finally {
      if (in != null) {
        in.close();
      }
      socket.close();
    }
  }

  public boolean versionMatchesBad(String host, int port, String wanted) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED NORMAL
    BufferedReader in =
        new BufferedReader(new InputStreamReader(s.getInputStream(), StandardCharsets.US_ASCII));
    String version = in.readLine();
    if (version == null) {
      return false;
    }
    boolean same = version.equals(wanted);
    s.close();
    return same;
  }

  public boolean versionMatchesOk(String host, int port, String wanted) throws IOException {
    Socket s = null;
    boolean same;
    try {
      s = new Socket(host, port);
      BufferedReader in =
          new BufferedReader(new InputStreamReader(s.getInputStream(), StandardCharsets.US_ASCII));
      String version = in.readLine();
      if (version == null) {
        return false;
      }
      same = version.equals(wanted);
    } finally {
      if (Objects.nonNull(s)) {
        s.close();
      }
    }
    return same;
  }

  /** The caller gets the socket; nothing but an option stands between. */
  public Socket dialOk(String host, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), 3000);
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException e) {
      closeQuietly(socket);
      throw e;
    }
  }

  public Socket loginBad(String host, int port, String user) throws IOException {
    Socket socket = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    socket.getOutputStream().write(("USER " + user + "\r\n").getBytes(StandardCharsets.US_ASCII));
    int answer = socket.getInputStream().read();
    if (answer != '+') {
      socket.close();
      throw new IOException("login refused");
    }
    return socket;
  }

  public Socket loginOk(String host, int port, String user) throws IOException {
    Socket socket = new Socket(host, port);
    boolean ok = false;
    try {
      socket.getOutputStream().write(("USER " + user + "\r\n").getBytes(StandardCharsets.US_ASCII));
      ok = socket.getInputStream().read() == '+';
      if (!ok) {
        throw new IOException("login refused");
      }
      return socket;
    } finally {
      if (!ok) {
        closeQuietly(socket);
      }
    }
  }

  /** The answer code decides; one of the arms forgets the socket. */
  public int stateBad(String host, int port) throws IOException {
    Socket socket = new Socket(host, port); // expect SOCK_NOT_CLOSED NORMAL
    int code = socket.getInputStream().read();
    switch (code) {
      case 'A':
        socket.close();
        return 1;
      case 'B':
        socket.close();
        return 2;
      default:
        LOG.warning("unknown state " + code);
        return -1;
    }
  }

  public int stateOk(String host, int port) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      int code = socket.getInputStream().read();
      switch (code) {
        case 'A':
          return 1;
        case 'B':
          return 2;
        default:
          LOG.warning("unknown state " + code);
          return -1;
      }
    }
  }

  private static void closeQuietly(Closeable c) {
    if (c != null) {
      try {
        c.close();
      } catch (IOException ignored) {
        LOG.fine("close failed");
      }
    }
  }
}
