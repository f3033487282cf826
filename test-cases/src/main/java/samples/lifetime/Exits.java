package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Ways out of a method other than a plain return: the end of the process, a throw, or none. */
public class Exits {

  /** Gets the accepted sockets. */
  interface Handler {
    void handle(Socket client);
  }

  int exitOnFailureOk(String host) {
    int code = 0;
    try {
      Socket s = new Socket(host, 8000);
      code = s.getInputStream().read();
      s.close();
    } catch (Exception e) {
      System.exit(2);
    }
    return code;
  }

  void sendAndExitOk(String host, byte[] data) {
    try {
      Socket s = new Socket(host, 8001);
      s.getOutputStream().write(data);
    } catch (Exception e) {
      System.exit(1);
    }
    System.exit(0);
  }

  void answersForEverOk(int port) throws IOException {
    ServerSocket server = new ServerSocket(port);
    for (; ; ) {
      try (Socket client = server.accept()) {
        client.getOutputStream().write(client.getInputStream().read());
      }
    }
  }

  void readsForEverOk(String host, List<String> log) throws IOException {
    try (Socket s = new Socket(host, 8002)) {
      BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII));
      while (true) {
        String line = in.readLine();
        if (line == null) {
          throw new EOFException("feed ended");
        }
        log.add(line);
      }
    }
  }

  int throwInsideOk(String host) throws IOException {
    Socket s = new Socket(host, 8003);
    try {
      int status = s.getInputStream().read();
      if (status != 0) {
        throw new IllegalStateException("status " + status);
      }
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  int closeThenThrowOk(String host) throws IOException {
    int status;
    try (Socket s = new Socket(host, 8004)) {
      status = s.getInputStream().read();
    }
    if (status < 0) {
      throw new EOFException(host);
    }
    return status;
  }

  int labelledOk(String host, int[] wanted) throws IOException {
    int found = -1;
    try (Socket s = new Socket(host, 8005)) {
      InputStream in = s.getInputStream();
      search:
      for (int b = in.read(); b >= 0; b = in.read()) {
        for (int w : wanted) {
          if (w == b) {
            found = b;
            break search;
          }
        }
      }
    }
    return found;
  }

  int doWhileOk(String host, int port) throws IOException {
    int length = 0;
    Socket s = new Socket(host, port);
    try {
      int b;
      do {
        b = s.getInputStream().read();
        length++;
      } while (b > 0);
    } finally {
      s.close();
    }
    return length;
  }

  int unfinishedOk(Socket given) throws IOException {
    if (given.isClosed()) {
      throw new IOException("closed");
    }
    return given.getInputStream().read();
  }

  void readsForEverBad(String host, StringBuilder log) throws IOException {
    Socket s = new Socket(host, 8006); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    InputStream in = s.getInputStream();
    while (true) {
      log.append((char) in.read());
    }
  }

  int exitSometimesBad(String host, boolean fatal) {
    try {
      Socket s = new Socket(host, 8007); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      int answer = s.getInputStream().read();
      s.close();
      return answer;
    } catch (IOException e) {
      if (fatal) {
        System.exit(1);
      }
      return -1;
    }
  }

  void exitBeforeBad(String[] args) throws IOException {
    if (args.length == 0) {
      System.exit(64);
    }
    Socket s = new Socket(args[0], 8008); // expect SOCK_NOT_CLOSED HIGH
    s.getOutputStream().write(1);
  }

  int throwBad(String host) throws IOException {
    Socket s = new Socket(host, 8009); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    int length = s.getInputStream().read();
    if (length < 0) {
      throw new EOFException("no length");
    }
    s.close();
    return length;
  }

  int breakBad(String host, int wanted) throws IOException {
    Socket s = new Socket(host, 8010); // expect SOCK_NOT_CLOSED NORMAL
    InputStream in = s.getInputStream();
    int seen = 0;
    while (true) {
      int b = in.read();
      if (b == wanted) {
        break;
      }
      if (b < 0) {
        s.close();
        return -1;
      }
      seen++;
    }
    return seen;
  }

  void tenCallersBad(int port, Handler handler) throws IOException {
    ServerSocket server = new ServerSocket(port); // expect SOCK_NOT_CLOSED HIGH
    for (int i = 0; i < 10; i++) {
      handler.handle(server.accept());
    }
  }

  String untilQuitBad(int port, byte[] prompt) throws IOException {
    try (ServerSocket server = new ServerSocket(port)) {
      while (true) {
        Socket client = server.accept(); // expect SOCK_NOT_CLOSED NORMAL
        client.getOutputStream().write(prompt);
        int command = client.getInputStream().read();
        if (command == 'q') {
          return "quit";
        }
        client.close();
      }
    }
  }

  void throwFromFinallyBad(String host, byte[] data, boolean strict) throws IOException {
    Socket s = new Socket(host, 8011); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try {
      s.getOutputStream().write(data);
    } finally {
      if (strict && s.getInputStream().read() != 0) {
        throw new IOException("not acknowledged");
      }
      s.close();
    }
  }
}
