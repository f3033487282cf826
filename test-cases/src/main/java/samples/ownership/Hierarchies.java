package samples.ownership;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Logger;

/** Which body runs is decided at run time. */
public class Hierarchies {
  private static final Logger LOG = Logger.getLogger("samples");

  /** What happens to a socket after its use; the two ways differ. */
  private interface Disposal {
    void dispose(Socket s);
  }

  /** Closes. */
  private static final class Closer implements Disposal {
    @Override
    public void dispose(Socket s) {
      Sockets.closeQuietly(s);
    }
  }

  /** Leaves it open. */
  private static final class Keeper implements Disposal {
    @Override
    public void dispose(Socket s) {
      LOG.info("stays open: " + s);
    }
  }

  /** Two ways to say goodbye; both close. */
  private abstract static class Ending {
    abstract void end(Socket s) throws IOException;
  }

  /** Says goodbye before. */
  private static final class PoliteEnding extends Ending {
    @Override
    void end(Socket s) throws IOException {
      try {
        Sockets.sendLine(s, "QUIT");
      } finally {
        s.close();
      }
    }
  }

  /** Just closes. */
  private static final class PlainEnding extends Ending {
    @Override
    void end(Socket s) throws IOException {
      s.close();
    }
  }

  /** Two ways to write; neither closes. */
  private abstract static class Encoder {
    abstract void write(Socket s, int value) throws IOException;
  }

  /** One byte. */
  private static final class ShortEncoder extends Encoder {
    @Override
    void write(Socket s, int value) throws IOException {
      s.getOutputStream().write(value);
    }
  }

  /** Two bytes. */
  private static final class LongEncoder extends Encoder {
    @Override
    void write(Socket s, int value) throws IOException {
      s.getOutputStream().write(value >> 8);
      s.getOutputStream().write(value);
    }
  }

  /** Implemented once in this project, and perhaps elsewhere. */
  public interface Visitor {
    void visit(Socket s) throws IOException;
  }

  /** The one in this project. */
  public static class PrintingVisitor implements Visitor {
    @Override
    public void visit(Socket s) throws IOException {
      LOG.info(Sockets.readLine(s));
    }
  }

  /** Says how to connect. */
  private abstract static class Connector {
    abstract Socket connect(String host) throws IOException;

    /** Uses what the subclass makes. */
    final int probeOk(String host) throws IOException {
      try (Socket s = connect(host)) {
        return s.getInputStream().read();
      }
    }

    /** Both subclasses make a fresh one. */
    final int probeBad(String host) throws IOException {
      Socket s = connect(host); // expect SOCK_NOT_CLOSED HIGH
      return s.getInputStream().read();
    }
  }

  /** On the usual port. */
  private static final class UsualConnector extends Connector {
    @Override
    Socket connect(String host) throws IOException {
      return new Socket(host, 6400);
    }
  }

  /** On any port. */
  private static final class PortConnector extends Connector {
    private final int port;

    PortConnector(int port) {
      this.port = port;
    }

    @Override
    Socket connect(String host) throws IOException {
      return Sockets.dialWithin(host, port, 500);
    }
  }

  /** Gives out sockets, fresh ones or its own. */
  private abstract static class Source {
    abstract Socket get(String host) throws IOException;
  }

  /** A fresh one each time. */
  private static final class FreshSource extends Source {
    @Override
    Socket get(String host) throws IOException {
      return new Socket(host, 6401);
    }
  }

  /** One it keeps and somebody else closes. */
  private static final class PooledSource extends Source {
    private final Deque<Socket> idle = new ArrayDeque<>();

    @Override
    Socket get(String host) {
      Socket s = idle.remove();
      idle.add(s);
      return s;
    }

    void add(Socket s) {
      idle.add(s);
    }

    void closeAll() {
      for (Socket s : idle) {
        Sockets.closeQuietly(s);
      }
    }
  }

  /** The default closes; one subclass does so as well, after a word in the log. */
  static class Base {
    void done(Socket s) {
      Sockets.closeQuietly(s);
    }
  }

  /** Logs and closes. */
  static class Logging extends Base {
    @Override
    void done(Socket s) {
      try {
        LOG.info("done with " + s);
      } finally {
        super.done(s);
      }
    }
  }

  static Disposal disposal(boolean close) {
    return close ? new Closer() : new Keeper();
  }

  static Ending ending(boolean polite) {
    return polite ? new PoliteEnding() : new PlainEnding();
  }

  static Encoder encoder(boolean big) {
    return big ? new LongEncoder() : new ShortEncoder();
  }

  static Connector connector(int port) {
    return port == 6400 ? new UsualConnector() : new PortConnector(port);
  }

  static Source source(Socket pooled) {
    if (pooled == null) {
      return new FreshSource();
    }
    PooledSource source = new PooledSource();
    source.add(pooled);
    return source;
  }

  int oneOfTwoClosesOk(String host, Disposal disposal) throws IOException {
    Socket s = new Socket(host, 6402);
    try {
      return s.getInputStream().read();
    } finally {
      disposal.dispose(s);
    }
  }

  int bothCloseOk(String host, Ending ending) throws IOException {
    Socket s = new Socket(host, 6403);
    try {
      return s.getInputStream().read();
    } finally {
      ending.end(s);
    }
  }

  void neitherClosesOk(String host, Encoder encoder) throws IOException {
    try (Socket s = new Socket(host, 6404)) {
      encoder.write(s, 42);
    }
  }

  void otherVisitorsMayCloseOk(String host, Visitor visitor) throws IOException {
    Socket s = new Socket(host, 6405);
    visitor.visit(s);
  }

  int someSourcesPoolOk(String host, Source source) throws IOException {
    Socket s = source.get(host);
    return s.getInputStream().read();
  }

  int overriddenOk(String host, Base base) throws IOException {
    Socket s = new Socket(host, 6406);
    try {
      return s.getInputStream().read();
    } finally {
      base.done(s);
    }
  }

  int exactTypeOk(String host) throws IOException {
    Closer closer = new Closer();
    Socket s = new Socket(host, 6407);
    try {
      return s.getInputStream().read();
    } finally {
      closer.dispose(s);
    }
  }

  void neitherClosesBad(String host, Encoder encoder) throws IOException {
    Socket s = new Socket(host, 6404); // expect SOCK_NOT_CLOSED HIGH
    encoder.write(s, 42);
  }

  void neitherClosesInTimeBad(String host, Encoder encoder) throws IOException {
    Socket s = new Socket(host, 6404); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    encoder.write(s, 42);
    s.close();
  }

  void bothCloseLateBad(String host, Ending ending) throws IOException {
    Socket s = new Socket(host, 6403); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.getOutputStream().write('x');
    ending.end(s);
  }

  int exactTypeBad(String host) throws IOException {
    Keeper keeper = new Keeper();
    Socket s = new Socket(host, 6407); // expect SOCK_NOT_CLOSED HIGH
    try {
      return s.getInputStream().read();
    } finally {
      keeper.dispose(s);
    }
  }
}
