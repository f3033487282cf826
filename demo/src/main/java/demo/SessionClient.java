package demo;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** A session with the order server. Its close resets the connection in place of ending it. */
public final class SessionClient implements Closeable {
  private static final int TIMEOUT_MILLIS = 5_000;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  private SessionClient(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(socket.getOutputStream());
  }

  /**
   * Opens a session whose last order may be lost: a linger time of zero throws unsent data away.
   */
  public static SessionClient open(String host, int port) throws IOException {
    Socket socket = new Socket(host, port);
    try {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.setSoLinger(true, 0);
      return new SessionClient(socket);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  /** The good twin of {@link #open}: the default close sends everything, then ends the session. */
  public static SessionClient openOrderly(String host, int port) throws IOException {
    Socket socket = new Socket(host, port);
    try {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      return new SessionClient(socket);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  /** Places an order and returns its number. */
  public long order(String article, int quantity) throws IOException {
    out.writeUTF(article);
    out.writeInt(quantity);
    out.flush();
    return in.readLong();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
