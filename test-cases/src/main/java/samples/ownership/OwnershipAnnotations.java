package samples.ownership;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import javax.annotation.WillClose;
import javax.annotation.WillCloseWhenClosed;
import javax.annotation.WillNotClose;
import org.checkerframework.checker.mustcall.qual.MustCallAlias;
import org.checkerframework.checker.mustcall.qual.NotOwning;
import org.checkerframework.checker.mustcall.qual.Owning;

/** Methods without a body say by annotations who closes. */
public class OwnershipAnnotations {

  /** Annotated with JSR 305. */
  public interface Transfer {
    void sendAndClose(@WillClose Socket s, byte[] data) throws IOException;

    void send(@WillNotClose Socket s, byte[] data) throws IOException;

    boolean isAlive(@WillNotClose Socket s);

    Closeable session(@WillCloseWhenClosed Socket s);
  }

  /** Annotated for the Checker Framework. */
  public interface Registry {
    void adopt(@Owning Socket s);

    void inspect(@NotOwning Socket s) throws IOException;

    @MustCallAlias
    Socket traced(@MustCallAlias Socket s);

    @Owning
    Socket fresh(String host) throws IOException;

    @NotOwning
    Socket current(String host) throws IOException;

    /** Nothing is said about the result. */
    Socket any(String host) throws IOException;
  }

  /** Annotated for Error Prone. */
  public abstract static class Dialler {
    @MustBeClosed
    protected abstract Socket dial(String host) throws IOException;
  }

  /** Closes what it is given, when it is closed. */
  public abstract static class Channel implements Closeable {
    @MustBeClosed
    protected Channel(@WillCloseWhenClosed Socket s) {
      attach(s);
    }

    abstract void attach(Socket s);
  }

  /** One of them. */
  static final class EchoChannel extends Channel {
    private Socket socket;

    @MustBeClosed
    EchoChannel(@WillCloseWhenClosed Socket s) {
      super(s);
    }

    @Override
    void attach(Socket s) {
      socket = s;
    }

    int echo(int b) throws IOException {
      socket.getOutputStream().write(b);
      return socket.getInputStream().read();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @MustBeClosed
  static Socket open(String host) throws IOException {
    return new Socket(host, 7100);
  }

  void willCloseOk(String host, Transfer transfer, byte[] data) throws IOException {
    transfer.sendAndClose(new Socket(host, 7101), data);
  }

  void willNotCloseOk(String host, Transfer transfer, byte[] data) throws IOException {
    try (Socket s = new Socket(host, 7102)) {
      transfer.send(s, data);
    }
  }

  boolean willCloseWhenClosedOk(String host, Transfer transfer) throws IOException {
    try (Socket s = new Socket(host, 7103);
        Closeable session = transfer.session(s)) {
      return transfer.isAlive(s);
    }
  }

  int channelOk(String host) throws IOException {
    try (EchoChannel channel = new EchoChannel(new Socket(host, 7104))) {
      return channel.echo(1);
    }
  }

  void owningOk(String host, Registry registry) throws IOException {
    Socket s = new Socket(host, 7105);
    registry.adopt(s);
  }

  void notOwningOk(String host, Registry registry) throws IOException {
    Socket s = new Socket(host, 7106);
    try {
      registry.inspect(s);
    } finally {
      s.close();
    }
  }

  int aliasOk(String host, Registry registry) throws IOException {
    try (Socket s = new Socket(host, 7107);
        Socket traced = registry.traced(s)) {
      return traced.getInputStream().read();
    }
  }

  int freshOk(String host, Registry registry) throws IOException {
    try (Socket s = registry.fresh(host)) {
      return s.getInputStream().read();
    }
  }

  int currentOk(String host, Registry registry) throws IOException {
    Socket s = registry.current(host);
    return s.getInputStream().read();
  }

  int anyOk(String host, Registry registry) throws IOException {
    Socket s = registry.any(host);
    return s.getInputStream().read();
  }

  int mustBeClosedOk(String host, Dialler dialler) throws IOException {
    try (Socket s = dialler.dial(host)) {
      return s.getInputStream().read();
    }
  }

  @MustBeClosed
  Socket passedOnOk(String host, Dialler dialler, boolean direct) throws IOException {
    return direct ? open(host) : dialler.dial(host);
  }

  void willNotCloseBad(String host, Transfer transfer, byte[] data) throws IOException {
    Socket s = new Socket(host, 7102); // expect SOCK_NOT_CLOSED HIGH
    transfer.send(s, data);
  }

  void willNotCloseInTimeBad(String host, Transfer transfer, byte[] data) throws IOException {
    Socket s = new Socket(host, 7102); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    transfer.send(s, data);
    s.close();
  }

  boolean uncheckedBad(String host, Transfer transfer) throws IOException {
    Socket s = new Socket(host, 7103); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    boolean alive = transfer.isAlive(s);
    s.close();
    return alive;
  }

  boolean sessionDroppedBad(String host, Transfer transfer) throws IOException {
    Socket s = new Socket(host, 7103); // expect SOCK_NOT_CLOSED HIGH
    Closeable session = transfer.session(s);
    return session != null;
  }

  int channelBad(String host) throws IOException {
    EchoChannel channel = new EchoChannel(new Socket(host, 7104)); // expect SOCK_NOT_CLOSED HIGH
    return channel.echo(1);
  }

  void notOwningBad(String host, Registry registry) throws IOException {
    Socket s = new Socket(host, 7106); // expect SOCK_NOT_CLOSED HIGH
    registry.inspect(s);
  }

  int aliasBad(String host, Registry registry) throws IOException {
    Socket s = new Socket(host, 7107); // expect SOCK_NOT_CLOSED HIGH
    return registry.traced(s).getInputStream().read();
  }

  int freshBad(String host, Registry registry) throws IOException {
    Socket s = registry.fresh(host); // expect SOCK_NOT_CLOSED HIGH
    return s.getInputStream().read();
  }

  int mustBeClosedBad(String host, Dialler dialler) throws IOException {
    Socket s = dialler.dial(host); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    int answer = s.getInputStream().read();
    s.close();
    return answer;
  }

  int mustBeClosedFactoryBad(String host) throws IOException {
    return open(host).getInputStream().read(); // expect SOCK_NOT_CLOSED HIGH
  }
}
