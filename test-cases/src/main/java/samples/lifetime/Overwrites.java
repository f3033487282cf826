package samples.lifetime;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/** A second connection in the variable of the first. */
public class Overwrites {

  int oneAfterTheOtherOk(String primary, String backup, int port) throws IOException {
    int sum = 0;
    Socket s = new Socket(primary, port);
    try {
      sum += s.getInputStream().read();
    } finally {
      s.close();
    }
    s = new Socket(backup, port);
    try {
      sum += s.getInputStream().read();
    } finally {
      s.close();
    }
    return sum;
  }

  int closedBeforeReplacedOk(String primary, String backup, int port) throws IOException {
    Socket s = new Socket(primary, port);
    try {
      int answer = s.getInputStream().read();
      if (answer < 0) {
        s.close();
        s = new Socket(backup, port);
        answer = s.getInputStream().read();
      }
      return answer;
    } finally {
      s.close();
    }
  }

  Socket firstThatAnswersOk(List<String> hosts, int port) throws IOException {
    IOException last = new IOException("no hosts");
    for (String host : hosts) {
      try {
        return new Socket(host, port);
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  Socket secondAttemptOk(String primary, String backup, int port) throws IOException {
    Socket s;
    try {
      s = new Socket(primary, port);
    } catch (IOException e) {
      s = new Socket(backup, port);
    }
    return s;
  }

  void aliasOk(String host, int port, byte[] data) throws IOException {
    Socket opened = new Socket(host, port);
    Socket s = opened;
    try {
      s.getOutputStream().write(data);
      s = null;
    } finally {
      opened.close();
    }
  }

  void swappedOk(String left, String right, int port) throws IOException {
    try (Socket a = new Socket(left, port);
        Socket b = new Socket(right, port)) {
      Socket from = a;
      Socket to = b;
      for (int i = 0; i < 4; i++) {
        to.getOutputStream().write(from.getInputStream().read());
        Socket swap = from;
        from = to;
        to = swap;
      }
    }
  }

  void latestCallerOk(ServerSocket server, byte[] frame) throws IOException {
    Socket current = null;
    try {
      for (int i = 0; i < 100; i++) {
        if (current != null) {
          current.close();
          current = null;
        }
        current = server.accept();
        current.getOutputStream().write(frame);
      }
    } finally {
      if (current != null) {
        current.close();
      }
    }
  }

  void twoInOneVariableBad(String host, byte[] a, byte[] b) throws IOException {
    Socket s = new Socket(host, 5000); // expect SOCK_NOT_CLOSED HIGH
    s.getOutputStream().write(a);
    s = new Socket(host, 5001);
    try {
      s.getOutputStream().write(b);
    } finally {
      s.close();
    }
  }

  int fallBackBad(String primary, String backup, int port) throws IOException {
    Socket s = new Socket(primary, port); // expect SOCK_NOT_CLOSED NORMAL
    try {
      if (s.getInputStream().read() < 0) {
        s = new Socket(backup, port);
      }
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  void droppedForTlsBad(SSLSocketFactory tls, String host, boolean secure) throws IOException {
    Socket s = new Socket(host, 1883); // expect SOCK_NOT_CLOSED NORMAL
    try {
      if (secure) {
        // a second connection in the place of a layer over the first
        s = tls.createSocket(host, 8883);
      }
      s.getOutputStream().write(0x10);
    } finally {
      s.close();
    }
  }

  void lastOneOnlyBad(ServerSocket server, byte[] frame) throws IOException {
    Socket viewer = null;
    try {
      for (int i = 0; i < 100; i++) {
        viewer = server.accept(); // expect SOCK_NOT_CLOSED NORMAL
        viewer.getOutputStream().write(frame);
      }
    } finally {
      if (viewer != null) {
        viewer.close();
      }
    }
  }

  void latestCallerBad(ServerSocket server, byte[] frame) throws IOException {
    Socket current;
    while (true) {
      current = server.accept(); // expect SOCK_NOT_CLOSED HIGH
      current.setTcpNoDelay(true);
      current.getOutputStream().write(frame);
    }
  }

  void sessionEndedBad(String host, OutputStream feed) throws Exception {
    while (true) {
      Socket s = new Socket(host, 7000); // expect SOCK_NOT_CLOSED HIGH
      s.getOutputStream().write('S');
      for (int b = s.getInputStream().read(); b >= 0; b = s.getInputStream().read()) {
        feed.write(b);
      }
      Thread.sleep(5000);
    }
  }

  Socket replacedAfterFailureBad(String host, int port, byte[] hello) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try {
      s.getOutputStream().write(hello);
    } catch (IOException e) {
      s = new Socket(host, port + 1);
    }
    return s;
  }
}
