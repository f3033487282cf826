package samples.ownership;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;

/** Connections that are handed to methods which subclasses are meant to override. */
public class Hooks {
  /** Whoever listens gets the connection. */
  public abstract static class Listener {
    public void onOpen(Socket socket, String name) {}

    public void onFailure(IOException failure) {}
  }

  /** Nobody can override it. */
  public static final class Counter {
    private int opened;

    public void onOpen(Socket socket) {
      opened++;
    }

    public int opened() {
      return opened;
    }
  }

  private final Listener listener;
  private final Counter counter;
  private final SocketAddress peer;

  Hooks(Listener listener, Counter counter, SocketAddress peer) {
    this.listener = listener;
    this.counter = counter;
    this.peer = peer;
  }

  void acceptOk(ServerSocket server) {
    try {
      listener.onOpen(server.accept(), "peer");
    } catch (IOException e) {
      listener.onFailure(e);
    }
  }

  void acceptBad(ServerSocket server) {
    try {
      counter.onOpen(server.accept()); // expect SOCK_NOT_CLOSED HIGH
    } catch (IOException e) {
      listener.onFailure(e);
    }
  }

  protected void connected(Socket socket) {}

  void connectOk() throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(peer, 1000);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    connected(socket);
  }
}
