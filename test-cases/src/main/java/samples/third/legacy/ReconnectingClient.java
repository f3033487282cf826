package samples.third.legacy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Clients that hold one connection and set it up again when it breaks. */
public class ReconnectingClient {
  private static final Logger LOG = Logger.getLogger(ReconnectingClient.class.getName());

  /** Every loss of the line makes a second socket, the first stays open. */
  public static class FeedBad {
    private final String host;
    private final int port;
    private Socket socket;
    private DataInputStream in;

    public FeedBad(String host, int port) {
      this.host = host;
      this.port = port;
    }

    public void startOk() throws IOException {
      if (socket == null) {
        reconnectBad();
      }
    }

    private void reconnectBad() throws IOException {
      socket = new Socket(host, port); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      in = new DataInputStream(socket.getInputStream());
    }

    public int nextOk() throws IOException {
      try {
        return in.readInt();
      } catch (IOException e) {
        LOG.log(Level.INFO, "line lost", e);
        reconnectBad();
        return in.readInt();
      }
    }

    public void closeOk() throws IOException {
      socket.close();
    }
  }

  /** The same, with the old socket closed first. */
  public static class FeedOk {
    private final String host;
    private final int port;
    private Socket socket;
    private DataInputStream in;

    public FeedOk(String host, int port) {
      this.host = host;
      this.port = port;
    }

    private void reconnectOk() throws IOException {
      closeOk();
      socket = new Socket(host, port);
      in = new DataInputStream(socket.getInputStream());
    }

    public int nextOk() throws IOException {
      if (socket == null) {
        reconnectOk();
      }
      try {
        return in.readInt();
      } catch (IOException e) {
        LOG.log(Level.INFO, "line lost", e);
        reconnectOk();
        return in.readInt();
      }
    }

    public void closeOk() {
      if (socket != null) {
        try {
          socket.close();
        } catch (IOException e) {
          LOG.log(Level.FINE, "close", e);
        }
        socket = null;
      }
    }
  }

  /** Nobody ever closes the socket of this one. */
  static class GaugeBad {
    private Socket line;
    private DataOutputStream out;

    void openBad(String host, int port) throws IOException {
      line = new Socket(host, port); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      out = new DataOutputStream(line.getOutputStream());
    }

    void sendOk(long value) throws IOException {
      out.writeLong(value);
      out.flush();
    }
  }

  /** Closing the stream is enough. */
  static class GaugeOk {
    private Socket line;
    private DataOutputStream out;

    void openOk(String host, int port) throws IOException {
      line = new Socket(host, port);
      out = new DataOutputStream(line.getOutputStream());
    }

    void sendOk(long value) throws IOException {
      out.writeLong(value);
      out.flush();
    }

    void stopOk() throws IOException {
      out.close();
    }
  }

  /** A supervisor that never gives up and never waits. */
  public Socket untilUpBad(String host, int port) {
    while (true) {
      try {
        return new Socket(host, port); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        LOG.log(Level.WARNING, "not up yet", e);
      }
    }
  }

  public Socket untilUpOk(String host, int port) throws InterruptedException {
    long wait = 100;
    while (true) {
      try {
        return new Socket(host, port);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "not up yet", e);
        TimeUnit.MILLISECONDS.sleep(wait);
        wait = Math.min(wait * 2, 30_000);
      }
    }
  }

  public Socket fiveTriesOk(String host, int port) throws IOException {
    IOException last = null;
    for (int i = 0; i < 5; i++) {
      try {
        return new Socket(host, port);
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  public Socket hundredTriesBad(String host, int port) throws IOException {
    IOException last = null;
    for (int attempt = 0; attempt < 100; attempt++) {
      try {
        return connectOk(host, port); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  public Socket firstOfClusterOk(String[] hosts, int port) throws IOException {
    for (String host : hosts) {
      try {
        return connectOk(host, port);
      } catch (IOException e) {
        LOG.log(Level.INFO, "skipping " + host, e);
      }
    }
    throw new IOException("no host of the cluster answers");
  }

  /** The reading loop runs for ever over one connection, the outer loop only connects again. */
  public void followOk(String host, int port) throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      try (Socket s = new Socket(host, port)) {
        DataInputStream in = new DataInputStream(s.getInputStream());
        int value;
        while ((value = in.readInt()) >= 0) {
          LOG.info("value " + value);
        }
      } catch (IOException e) {
        LOG.log(Level.WARNING, "feed broke", e);
        Thread.sleep(2000);
      }
    }
  }

  /** A boolean tells of success, the caller turns again at once. */
  public void superviseBad(String host, int port) {
    boolean up = false;
    while (!up) {
      up = tryConnect(host, port); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    }
  }

  public void superviseOk(String host, int port) throws InterruptedException {
    boolean up = false;
    while (!up) {
      up = tryConnect(host, port);
      if (!up) {
        Thread.sleep(1000);
      }
    }
  }

  private volatile Socket current;

  private boolean tryConnect(String host, int port) {
    if (current != null) {
      return true;
    }
    try {
      current = connectOk(host, port);
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "cannot connect", e);
      return false;
    }
  }

  public void closeOk() throws IOException {
    Socket s = current;
    current = null;
    if (s != null) {
      s.close();
    }
  }

  private static Socket connectOk(String host, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), 2000);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    return socket;
  }
}
