package samples.fields;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Nested classes and their outer ones open and close in the private fields of each other. */
public class PrivateOfOuter {
  static class UplinkBad {
    private Socket uplink;
    private long opened;

    class Connector implements Runnable {
      @Override
      public void run() {
        try {
          uplink = new Socket("up.example.net", 7420); // expect SOCK_FIELD_NOT_CLOSED NORMAL
          opened = System.nanoTime();
        } catch (IOException e) {
          System.err.println("no uplink: " + e);
        }
      }
    }

    void send(int b) throws IOException {
      uplink.getOutputStream().write(b);
    }

    long age() {
      return System.nanoTime() - opened;
    }
  }

  static class UplinkOk {
    private Socket uplink;

    class Connector implements Runnable {
      @Override
      public void run() {
        try {
          uplink = new Socket("up.example.net", 7421);
        } catch (IOException e) {
          System.err.println("no uplink: " + e);
        }
      }
    }

    void send(int b) throws IOException {
      uplink.getOutputStream().write(b);
    }

    void stop() throws IOException {
      uplink.close();
    }
  }

  /** The one that opens is not the one that closes. */
  static class ClosedByNestedOk {
    private Socket uplink;

    void start() throws IOException {
      uplink = new Socket("up.example.net", 7422);
    }

    class Closer implements Runnable {
      @Override
      public void run() {
        try {
          uplink.close();
        } catch (IOException e) {
          System.err.println("close failed: " + e);
        }
      }
    }
  }

  private static final class Peer {
    private final String host;
    private Socket socket;

    private Peer(String host) {
      this.host = host;
    }
  }

  private static final class Guest {
    private final String host;
    private Socket socket;

    private Guest(String host) {
      this.host = host;
    }
  }

  private final List<Peer> peers = new ArrayList<>();
  private final List<Guest> guests = new ArrayList<>();

  void joinBad(String host) throws IOException {
    Peer peer = new Peer(host);
    peer.socket = new Socket(peer.host, 7423); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    peers.add(peer);
  }

  void greetPeers() throws IOException {
    for (Peer peer : peers) {
      peer.socket.getOutputStream().write(1);
    }
  }

  void inviteOk(String host) throws IOException {
    Guest guest = new Guest(host);
    guest.socket = new Socket(guest.host, 7424);
    guests.add(guest);
  }

  void dismissOk() throws IOException {
    for (Guest guest : guests) {
      guest.socket.close();
    }
  }
}
