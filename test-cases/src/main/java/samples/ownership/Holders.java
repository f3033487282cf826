package samples.ownership;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;

/** Builders, containers and holders: some own what they are given, some do not. */
public class Holders {
  private static final Logger LOG = Logger.getLogger("samples");

  /** Gets its socket after its construction. */
  static final class Holder implements Closeable {
    private Socket socket;

    void set(Socket newSocket) {
      socket = newSocket;
    }

    void send(String line) throws IOException {
      Sockets.sendLine(socket, line);
    }

    @Override
    public void close() throws IOException {
      if (socket != null) {
        socket.close();
      }
    }
  }

  /** Collects the parts of a channel. */
  static final class ChannelBuilder {
    private Socket socket;
    private String name;

    ChannelBuilder socket(Socket transport) {
      socket = transport;
      return this;
    }

    ChannelBuilder name(String newName) {
      name = newName;
      return this;
    }

    Channel build() throws IOException {
      if (name == null) {
        throw new IOException("a channel needs a name");
      }
      return new Channel(name, socket);
    }
  }

  /** What the builder makes. */
  static final class Channel implements Closeable {
    private final String name;
    private final Socket socket;

    Channel(String name, Socket socket) {
      this.name = name;
      this.socket = socket;
    }

    void hello() throws IOException {
      Sockets.sendLine(socket, name);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** All that has to be closed at the end. */
  static final class Group implements Closeable {
    private final List<Closeable> members = new ArrayList<>();

    <T extends Closeable> T add(T member) {
      members.add(member);
      return member;
    }

    @Override
    public void close() {
      for (Closeable member : members) {
        Sockets.closeQuietly(member);
      }
    }
  }

  /** Shows a socket that somebody else closes. */
  static final class Monitor implements Closeable {
    private final Socket socket;

    Monitor(Socket socket) {
      this.socket = socket;
    }

    Socket watched() {
      return socket;
    }

    @Override
    public void close() {
      LOG.info("no longer watching " + socket);
    }
  }

  /** Ends the session politely, and only that. */
  private static final class Talk implements Closeable {
    private final Socket socket;

    Talk(Socket socket) {
      this.socket = socket;
    }

    void say(String line) throws IOException {
      Sockets.sendLine(socket, line);
    }

    @Override
    public void close() throws IOException {
      Sockets.sendLine(socket, "BYE");
    }
  }

  /** Keeps the address of what it is given. */
  static final class Peer {
    private final String address;

    Peer(Socket socket) {
      address = String.valueOf(socket.getRemoteSocketAddress());
    }

    @Override
    public String toString() {
      return address;
    }
  }

  void setterOk(String host, String line) throws IOException {
    try (Holder holder = new Holder()) {
      holder.set(new Socket(host, 6200));
      holder.send(line);
    }
  }

  Holder holderReturnedOk(String host) throws IOException {
    Holder holder = new Holder();
    holder.set(new Socket(host, 6200));
    return holder;
  }

  Channel builderOk(String host, String name) throws IOException {
    Socket s = new Socket(host, 6201);
    try {
      return new ChannelBuilder().name(name).socket(s).build();
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  void constructorOk(String host, String name) throws IOException {
    try (Channel channel = new Channel(name, new Socket(host, 6202))) {
      channel.hello();
    }
  }

  int groupOk(String left, String right) throws IOException {
    try (Group group = new Group()) {
      Socket a = group.add(new Socket(left, 6203));
      Socket b = group.add(new Socket(right, 6203));
      b.getOutputStream().write(a.getInputStream().read());
      return b.getInputStream().read();
    }
  }

  int monitorOk(String host) throws IOException {
    try (Socket s = new Socket(host, 6204);
        Monitor monitor = new Monitor(s)) {
      return monitor.watched().getInputStream().read();
    }
  }

  int closedThroughGetterOk(String host) throws IOException {
    Monitor monitor = new Monitor(new Socket(host, 6204));
    try {
      return monitor.watched().getInputStream().read();
    } finally {
      monitor.watched().close();
    }
  }

  void talkOk(String host) throws IOException {
    try (Socket s = new Socket(host, 6205);
        Talk talk = new Talk(s)) {
      talk.say("HELLO");
    }
  }

  Peer peerOk(String host) throws IOException {
    try (Socket s = new Socket(host, 6206)) {
      return new Peer(s);
    }
  }

  Monitor requiredOk(Socket given) {
    return new Monitor(Objects.requireNonNull(given));
  }

  Channel builderBad(String host, String name) throws IOException {
    Socket s = new Socket(host, 6201); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    return new ChannelBuilder().name(name).socket(s).build();
  }

  void setterBad(String host, String line) throws IOException {
    Holder holder = new Holder();
    holder.set(new Socket(host, 6200)); // expect SOCK_NOT_CLOSED HIGH
    holder.send(line);
  }

  void talkBad(String host) throws IOException {
    try (Talk talk = new Talk(new Socket(host, 6205))) { // expect SOCK_NOT_CLOSED HIGH
      talk.say("HELLO");
    }
  }

  Peer peerBad(String host) throws IOException {
    Socket s = new Socket(host, 6206); // expect SOCK_NOT_CLOSED HIGH
    return new Peer(s);
  }

  int oneOfGroupBad(String left, String right) throws IOException {
    try (Group group = new Group()) {
      Socket a = group.add(new Socket(left, 6203));
      Socket b = new Socket(right, 6203); // expect SOCK_NOT_CLOSED HIGH
      b.getOutputStream().write(a.getInputStream().read());
      return b.getInputStream().read();
    }
  }
}
