package samples.third.design;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Templates, factories and wrappers with a connection inside. */
public class Templates {

  /** Opens and closes around the work of the subclass. */
  public abstract static class CommandTemplate<R> {
    private final String host;
    private final int port;

    protected CommandTemplate(String host, int port) {
      this.host = host;
      this.port = port;
    }

    public final R executeOk() throws IOException {
      Socket socket = new Socket(host, port);
      try {
        return talk(socket);
      } finally {
        socket.close();
      }
    }

    public final R executeBad() throws IOException {
      Socket socket = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      R result = talk(socket);
      socket.close();
      return result;
    }

    protected abstract R talk(Socket socket) throws IOException;
  }

  /** One of the subclasses. */
  static final class Version extends CommandTemplate<String> {
    Version(String host) {
      super(host, 11211);
    }

    @Override
    protected String talk(Socket socket) throws IOException {
      socket.getOutputStream().write("version\r\n".getBytes("US-ASCII"));
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), "US-ASCII"))
          .readLine();
    }
  }

  /** The template runs once per name. */
  public List<String> versionsBad(List<String> names) throws IOException {
    List<String> versions = new ArrayList<>();
    for (String name : names) {
      versions.add(name + new Version("cache").executeOk()); // expect SOCK_OPEN_IN_LOOP HIGH
    }
    return versions;
  }

  public String versionOk() throws IOException {
    return new Version("cache").executeOk();
  }

  /** A connection as people wrap it. */
  public static final class TextLine implements Closeable {
    private final Socket socket;
    private final BufferedReader in;
    private final PrintStream out;

    private TextLine(Socket socket, BufferedReader in, PrintStream out) {
      this.socket = socket;
      this.in = in;
      this.out = out;
    }

    public static TextLine openOk(String host, int port) throws IOException {
      Socket s = new Socket();
      try {
        s.connect(new InetSocketAddress(host, port), 1000);
        return new TextLine(
            s,
            new BufferedReader(new InputStreamReader(s.getInputStream(), "US-ASCII")),
            new PrintStream(s.getOutputStream(), true, "US-ASCII"));
      } catch (IOException e) {
        s.close();
        throw e;
      }
    }

    public String askOk(String q) throws IOException {
      out.println(q);
      return in.readLine();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  public String wrappedBad(String host) throws IOException {
    TextLine line = TextLine.openOk(host, 79); // expect SOCK_NOT_CLOSED HIGH
    return line.askOk("who");
  }

  public String wrappedOk(String host) throws IOException {
    try (TextLine line = TextLine.openOk(host, 79)) {
      return line.askOk("who");
    }
  }

  public List<String> wrappedAllBad(String host, List<String> questions) throws IOException {
    List<String> answers = new ArrayList<>();
    for (String q : questions) {
      try (TextLine line = TextLine.openOk(host, 79)) { // expect SOCK_OPEN_IN_LOOP HIGH
        answers.add(line.askOk(q));
      }
    }
    return answers;
  }

  public List<String> wrappedAllOk(String host, List<String> questions) throws IOException {
    List<String> answers = new ArrayList<>();
    try (TextLine line = TextLine.openOk(host, 79)) {
      for (String q : questions) {
        answers.add(line.askOk(q));
      }
    }
    return answers;
  }

  /** An execute-around helper. */
  public static void withLineOk(String host, Consumer<TextLine> work) throws IOException {
    TextLine line = TextLine.openOk(host, 79);
    try {
      work.accept(line);
    } finally {
      line.close();
    }
  }

  public void aroundEachBad(List<String> questions) throws IOException {
    for (String q : questions) {
      withLineOk("finger", line -> line.out.println(q)); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  public void aroundAllOk(List<String> questions) throws IOException {
    withLineOk(
        "finger",
        line -> {
          for (String q : questions) {
            line.out.println(q);
          }
        });
  }

  /** A factory with two makers. */
  public interface SocketMaker {
    Socket make(String host) throws IOException;
  }

  static final class Plain implements SocketMaker {
    @Override
    public Socket make(String host) throws IOException {
      return new Socket(host, 80);
    }
  }

  static final class Tuned implements SocketMaker {
    @Override
    public Socket make(String host) throws IOException {
      Socket s = new Socket(host, 80); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      s.setKeepAlive(true);
      s.setSoTimeout(2000);
      return s;
    }
  }

  public void madeBad(SocketMaker maker, List<byte[]> parts) throws IOException {
    for (byte[] part : parts) {
      Socket s = maker.make("store"); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        s.getOutputStream().write(part);
      } finally {
        s.close();
      }
    }
  }

  public void madeOk(SocketMaker maker, List<byte[]> parts) throws IOException {
    Socket s = maker.make("store");
    try {
      for (byte[] part : parts) {
        s.getOutputStream().write(part);
      }
    } finally {
      s.close();
    }
  }

  /** A retry helper with a pause runs the call. */
  public static <T> T retryOk(int times, Callable<T> call) throws Exception {
    Exception last = null;
    for (int i = 0; i < times; i++) {
      try {
        return call.call();
      } catch (IOException e) {
        last = e;
        Thread.sleep(100L << i);
      }
    }
    throw last == null ? new IllegalArgumentException("times") : last;
  }

  public Socket dialOk(String host) throws Exception {
    return retryOk(20, () -> new Socket(host, 80));
  }

  /** The socket goes with the task object that nobody keeps. */
  public void runTasksBad(List<String> jobs) {
    for (String job : jobs) {
      new UploadTask("store", job).run(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  static final class UploadTask implements Runnable {
    private final String host;
    private final String job;

    UploadTask(String host, String job) {
      this.host = host;
      this.job = job;
    }

    @Override
    public void run() {
      try (Socket s = new Socket(host, 5140)) {
        s.getOutputStream().write(job.getBytes("UTF-8"));
      } catch (IOException e) {
        throw new IllegalStateException(job, e);
      }
    }
  }
}
