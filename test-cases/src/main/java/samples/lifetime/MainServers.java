package samples.lifetime;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** Servers that end with their program, and one that does not. */
public class MainServers {
  public static void main(String[] args) {
    try {
      ServerSocket server = new ServerSocket(8080); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      while (true) {
        new Thread(new Peer(server.accept())).start();
      }
    } catch (Exception e) {
      e.printStackTrace();
    }
  }

  void serveBad(int port) {
    try {
      ServerSocket server = new ServerSocket(port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      while (true) {
        new Thread(new Peer(server.accept())).start();
      }
    } catch (IOException e) {
      System.err.println("no longer served: " + e);
    }
  }

  void serveOk(int port) {
    try (ServerSocket server = new ServerSocket(port)) {
      while (true) {
        new Thread(new Peer(server.accept())).start();
      }
    } catch (IOException e) {
      System.err.println("no longer served: " + e);
    }
  }

  private static final class Peer implements Runnable {
    private final Socket socket;

    Peer(Socket socket) {
      this.socket = socket;
    }

    @Override
    public void run() {
      try (Socket peer = socket) {
        peer.getOutputStream().write('.');
      } catch (IOException e) {
        System.err.println("peer left: " + e);
      }
    }
  }
}
