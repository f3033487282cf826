package samples.churn.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A client object that outlives the loop, but whose connection is opened and closed in it. */
public class OpenedAndClosedApart {
  private final Client client;
  private final BlockingQueue<byte[]> queue;
  private volatile boolean running = true;
  private Socket socket;

  OpenedAndClosedApart(Client client, BlockingQueue<byte[]> queue) {
    this.client = client;
    this.queue = queue;
  }

  /** Talks to one server. */
  static final class Client {
    private final String host;
    private Socket socket;

    Client(String host) {
      this.host = host;
    }

    void connect() throws IOException {
      socket = new Socket(host, 2_525);
    }

    boolean tryConnect() {
      try {
        socket = new Socket(host, 2_525);
        return true;
      } catch (IOException e) {
        return false;
      }
    }

    void connectIfNecessary() throws IOException {
      if (socket == null) {
        socket = new Socket(host, 2_525);
      }
    }

    void send(byte[] data) throws IOException {
      socket.getOutputStream().write(data);
    }

    /** Gives the connection up when it is broken. */
    boolean trySend(byte[] data) {
      try {
        socket.getOutputStream().write(data);
        return true;
      } catch (IOException e) {
        disconnect();
        return false;
      }
    }

    void readAll() throws IOException {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String line = lines.readLine();
      while (line != null) {
        System.out.println(line);
        line = lines.readLine();
      }
    }

    void disconnect() {
      if (socket != null) {
        try {
          socket.close();
        } catch (IOException e) {
          System.err.println(e.getMessage());
        }
        socket = null;
      }
    }
  }

  void localClientBad(String host, List<byte[]> messages) throws IOException {
    Client local = new Client(host);
    for (byte[] message : messages) {
      local.connect(); // expect SOCK_OPEN_IN_LOOP HIGH
      local.send(message);
      local.disconnect();
    }
  }

  void inFinallyBad(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      try {
        client.connect(); // expect SOCK_OPEN_IN_LOOP HIGH
        client.send(message);
      } finally {
        client.disconnect();
      }
    }
  }

  void fromTheQueueBad(Client given) throws IOException, InterruptedException {
    while (running) {
      byte[] message = queue.take();
      given.connect(); // expect SOCK_OPEN_IN_LOOP HIGH
      given.send(message);
      if (given != null) {
        given.disconnect();
      }
    }
  }

  void guardedBad(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      client.connectIfNecessary(); // expect SOCK_OPEN_IN_LOOP HIGH
      client.send(message);
      client.disconnect();
    }
  }

  int whereItWorksBad(List<byte[]> messages) throws IOException {
    int lost = 0;
    for (byte[] message : messages) {
      if (!client.tryConnect()) { // expect SOCK_OPEN_IN_LOOP HIGH
        lost++;
        continue;
      }
      client.send(message);
      client.disconnect();
    }
    return lost;
  }

  void eachItsOwnServerBad(List<Client> clients, byte[] message) throws IOException {
    for (Client one : clients) {
      one.connect(); // expect SOCK_OPEN_IN_LOOP LOW
      one.send(message);
      one.disconnect();
    }
  }

  void downTheChainBad(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      deliver(message); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private void deliver(byte[] message) throws IOException {
    client.connect();
    try {
      client.send(message);
    } finally {
      client.disconnect();
    }
  }

  void ownFieldBad(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      open(); // expect SOCK_OPEN_IN_LOOP HIGH
      socket.getOutputStream().write(message);
      if (socket != null) {
        socket.close();
      }
    }
  }

  private void open() throws IOException {
    socket = new Socket("collector.example.com", 2_525);
  }

  void scheduledBad(ScheduledExecutorService scheduler, byte[] beat) {
    scheduler.scheduleAtFixedRate(
        () -> {
          beat(beat); // expect SOCK_OPEN_IN_LOOP HIGH
        },
        0,
        200,
        TimeUnit.MILLISECONDS);
  }

  private void beat(byte[] beat) {
    if (client.tryConnect()) {
      client.trySend(beat);
      client.disconnect();
    }
  }

  void aroundTheLoopOk(List<byte[]> messages) throws IOException {
    client.connect();
    try {
      for (byte[] message : messages) {
        client.send(message);
      }
    } finally {
      client.disconnect();
    }
  }

  /** One long session after the other. */
  void sessionsOk() throws IOException, InterruptedException {
    while (running) {
      client.connect();
      client.readAll();
      client.disconnect();
      Thread.sleep(500);
    }
  }

  void sessionsInHelperOk() throws IOException {
    while (running) {
      session();
    }
  }

  private void session() throws IOException {
    client.connect();
    client.readAll();
    client.disconnect();
  }

  void closesWhenBrokenOk(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      client.connectIfNecessary();
      if (!client.trySend(message)) {
        client.disconnect();
      }
    }
    client.disconnect();
  }

  void givesUpInsideOk(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      client.connectIfNecessary();
      client.trySend(message);
    }
  }

  void keepsThemAllOk(List<Client> peers, Client last) throws IOException {
    for (Client peer : peers) {
      peer.connect();
      last.disconnect();
    }
  }
}
