package samples.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Helpers that use a socket and leave the closing to their caller. */
public class UsingHelpers {
  private static final Logger LOG = Logger.getLogger("samples");

  private static void send(Socket s, String request) throws IOException {
    OutputStream out = s.getOutputStream();
    out.write(request.getBytes(US_ASCII));
    out.flush();
  }

  private String receive(Socket s) throws IOException {
    return reader(s).readLine();
  }

  private static void tune(Socket s) throws SocketException {
    s.setTcpNoDelay(true);
    s.setSoTimeout(5000);
  }

  private static void show(Socket s) {
    LOG.info("local port " + s.getLocalPort());
  }

  private static boolean trySend(Socket s, byte[] data) {
    try {
      s.getOutputStream().write(data);
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "not sent", e);
      return false;
    }
  }

  private static void sendUnchecked(Socket s, byte[] data) {
    try {
      s.getOutputStream().write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader reader(Socket s) throws IOException {
    return new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII));
  }

  private static long pipe(InputStream in, OutputStream out) throws IOException {
    byte[] chunk = new byte[1024];
    long total = 0;
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      out.write(chunk, 0, n);
      total += n;
    }
    return total;
  }

  private static int answerOf(BufferedReader in) throws IOException {
    try {
      return Integer.parseInt(in.readLine());
    } finally {
      in.close();
    }
  }

  String inTryOk(String host, int port, String request) throws IOException {
    try (Socket s = new Socket(host, port)) {
      tune(s);
      send(s, request);
      return receive(s);
    }
  }

  String inTryFinallyOk(String host, int port, String request) throws IOException {
    Socket s = new Socket(host, port);
    try {
      show(s);
      send(s, request);
      return receive(s);
    } finally {
      s.close();
    }
  }

  boolean resultOk(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port);
    try {
      if (!trySend(s, data)) {
        return false;
      }
      return s.getInputStream().read() == 0;
    } finally {
      s.close();
    }
  }

  String otherClassOk(String host, int port) throws IOException {
    try (Socket s = Sockets.dial(host, port)) {
      Sockets.describe(s);
      Sockets.sendLine(s, "PING");
      return Sockets.readLine(s);
    }
  }

  String readerFromHelperOk(String host, int port) throws IOException {
    // closing the reader closes the socket once more
    try (Socket s = new Socket(host, port);
        BufferedReader in = reader(s)) {
      return in.readLine();
    }
  }

  String closedByReaderOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    BufferedReader in = null;
    try {
      in = reader(s);
      return in.readLine();
    } finally {
      if (in != null) {
        in.close();
      } else {
        s.close();
      }
    }
  }

  int readerClosedByHelperOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    try {
      return answerOf(reader(s));
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  long pipeOk(String from, String to, int port) throws IOException {
    try (Socket a = new Socket(from, port);
        Socket b = new Socket(to, port)) {
      return pipe(a.getInputStream(), b.getOutputStream());
    }
  }

  String noFinallyBad(String host, int port, String request) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    send(s, request);
    String answer = receive(s);
    s.close();
    return answer;
  }

  int tunedBeforeTryBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    tune(s);
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  int shownBeforeTryOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    show(s);
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  String droppedBad(String host, int port, String request) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    send(s, request);
    return receive(s);
  }

  boolean onlyTunedBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    tune(s);
    return s.isConnected();
  }

  boolean resultBad(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED NORMAL
    if (!trySend(s, data)) {
      return false;
    }
    s.close();
    return true;
  }

  void swallowedByHelperOk(String host, int port, byte[] data) throws IOException {
    // the helper lets no I/O failure through
    Socket s = new Socket(host, port);
    trySend(s, data);
    s.close();
  }

  void uncheckedBad(String host, int port, byte[] data) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    sendUnchecked(s, data);
    s.close();
  }

  String readerFromHelperBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    BufferedReader in = reader(s);
    return in.readLine();
  }

  String closedByReaderBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    BufferedReader in = reader(s);
    String line = in.readLine();
    in.close();
    return line;
  }

  long pipeBad(String from, String to, int port) throws IOException {
    Socket a = new Socket(from, port); // expect SOCK_NOT_CLOSED HIGH
    try (Socket b = new Socket(to, port)) {
      return pipe(a.getInputStream(), b.getOutputStream());
    }
  }

  void otherClassBad(String host, int port, PrintWriter log) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Sockets.sendLine(s, "PING");
    log.println(Sockets.readLine(s));
    s.close();
  }
}
