package samples.second.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.io.IOUtils;

/** Clients of text protocols: mail, news, chat, whois. */
public class LineProtocols {
  private static final Logger LOG = Logger.getLogger(LineProtocols.class.getName());

  /** A logged-in session, to be closed by whoever asked for it. */
  static final class ImapSession implements Closeable {
    private final Socket socket;
    private final BufferedReader in;
    private final Writer out;
    private int tag;

    ImapSession(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      this.out = new OutputStreamWriter(socket.getOutputStream(), US_ASCII);
    }

    String command(String text) throws IOException {
      out.write("a" + tag++ + " " + text + "\r\n");
      out.flush();
      return in.readLine();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
  }

  boolean verifyBad(String mx, String user) throws IOException {
    Socket socket = new Socket(mx, 25); // expect SOCK_NOT_CLOSED NORMAL
    BufferedReader in = reader(socket);
    Writer out = new OutputStreamWriter(socket.getOutputStream(), US_ASCII);
    if (!in.readLine().startsWith("220")) {
      return false;
    }
    out.write("VRFY " + user + "\r\n");
    out.flush();
    boolean known = in.readLine().startsWith("25");
    out.write("QUIT\r\n");
    out.flush();
    socket.close();
    return known;
  }

  boolean verifyOk(String mx, String user) throws IOException {
    try (Socket socket = new Socket(mx, 25);
        BufferedReader in = reader(socket);
        Writer out = new OutputStreamWriter(socket.getOutputStream(), US_ASCII)) {
      if (!in.readLine().startsWith("220")) {
        return false;
      }
      out.write("VRFY " + user + "\r\n");
      out.flush();
      boolean known = in.readLine().startsWith("25");
      out.write("QUIT\r\n");
      out.flush();
      return known;
    }
  }

  String streamOnlyBad(String host) throws IOException {
    Socket socket = new Socket(host, 13); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    try (InputStream in = socket.getInputStream()) {
      return IOUtils.toString(in, US_ASCII);
    }
  }

  String streamInsideOk(String host) throws IOException {
    Socket socket = new Socket(host, 13);
    try {
      try (InputStream in = socket.getInputStream()) {
        return IOUtils.toString(in, US_ASCII);
      }
    } finally {
      socket.close();
    }
  }

  String articleBad(String host, String id) {
    Socket socket = null;
    try {
      socket = new Socket(host, 119); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      socket.getOutputStream().write(("HEAD " + id + "\r\n").getBytes(US_ASCII));
      String first = reader(socket).readLine();
      socket.close();
      return first;
    } catch (IOException e) {
      LOG.log(Level.FINE, "no head of " + id, e);
      return null;
    }
  }

  String articleOk(String host, String id) {
    Socket socket = null;
    try {
      socket = new Socket(host, 119);
      socket.getOutputStream().write(("HEAD " + id + "\r\n").getBytes(US_ASCII));
      return reader(socket).readLine();
    } catch (IOException e) {
      LOG.log(Level.FINE, "no head of " + id, e);
      return null;
    } finally {
      if (socket != null) {
        try {
          socket.close();
        } catch (IOException ignored) {
          LOG.finest("close");
        }
      }
    }
  }

  ImapSession loginBad(String host, String user, String password) throws IOException {
    Socket socket = new Socket(host, 143); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    ImapSession session = new ImapSession(socket);
    if (!session.command("LOGIN " + user + " " + password).contains("OK")) {
      throw new IOException("login refused");
    }
    return session;
  }

  ImapSession loginOk(String host, String user, String password) throws IOException {
    Socket socket = new Socket(host, 143);
    try {
      ImapSession session = new ImapSession(socket);
      if (!session.command("LOGIN " + user + " " + password).contains("OK")) {
        throw new IOException("login refused");
      }
      return session;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  List<String> fingerBad(String host, String who) throws IOException {
    List<String> lines = new ArrayList<>();
    Socket socket = new Socket(host, 79); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
    out.println(who);
    BufferedReader in = reader(socket);
    String line;
    while ((line = in.readLine()) != null) {
      lines.add(line);
    }
    in.close();
    return lines;
  }

  List<String> fingerOk(String host, String who) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Socket socket = new Socket(host, 79)) {
      PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
      out.println(who);
      BufferedReader in = reader(socket);
      String line;
      while ((line = in.readLine()) != null) {
        lines.add(line);
      }
    }
    return lines;
  }

  String gopherBad(String host) throws IOException {
    InputStream in = new Socket(host, 70).getInputStream(); // expect SOCK_NOT_CLOSED HIGH
    return IOUtils.toString(in, UTF_8);
  }

  String gopherOk(String host) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, 70), 3000);
      return IOUtils.toString(socket.getInputStream(), UTF_8);
    }
  }

  String popStatusBad(String host, String user, String password) throws IOException {
    Socket socket = new Socket(host, 110); // expect SOCK_NOT_CLOSED NORMAL
    BufferedReader in = reader(socket);
    PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
    String reply = null;
    for (String step : new String[] {null, "USER " + user, "PASS " + password, "STAT"}) {
      if (step != null) {
        out.println(step);
      }
      reply = in.readLine();
      if (reply == null) {
        return "closed by peer";
      }
      switch (reply.charAt(0)) {
        case '+':
          break;
        case '-':
          socket.close();
          return "refused: " + reply;
        default:
          return "not POP3: " + reply;
      }
    }
    socket.close();
    return reply;
  }

  String popStatusOk(String host, String user, String password) throws IOException {
    Socket socket = new Socket(host, 110);
    try {
      BufferedReader in = reader(socket);
      PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
      String reply = in.readLine();
      for (String step : new String[] {"USER " + user, "PASS " + password, "STAT"}) {
        if (reply == null || reply.charAt(0) != '+') {
          return "refused: " + reply;
        }
        out.println(step);
        reply = in.readLine();
      }
      return reply;
    } finally {
      IOUtils.closeQuietly(socket);
    }
  }

  void chatLoopBad(String host, String nick) {
    try {
      Socket socket = new Socket(host, 6667); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      BufferedReader in = reader(socket);
      PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
      out.println("NICK " + nick);
      for (; ; ) {
        String line = in.readLine();
        if (line != null && line.startsWith("PING")) {
          out.println("PONG" + line.substring(4));
        }
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "chat over", e);
    }
  }

  void chatLoopOk(String host, String nick) {
    try (Socket socket = new Socket(host, 6667)) {
      BufferedReader in = reader(socket);
      PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
      out.println("NICK " + nick);
      for (; ; ) {
        String line = in.readLine();
        if (line != null && line.startsWith("PING")) {
          out.println("PONG" + line.substring(4));
        }
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "chat over", e);
    }
  }
}
