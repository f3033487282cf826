package samples.third.odd;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sessions, workers and hierarchies. */
public class Sessions {
  private static final Logger LOG = Logger.getLogger(Sessions.class.getName());

  /** Opens in the constructor of the base class, closes there. */
  abstract static class LineSession implements Closeable {
    protected final Socket socket;
    protected final BufferedReader in;
    protected final OutputStream out;

    protected LineSession(String host, int port) throws IOException {
      socket = new Socket(host, port);
      try {
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), "US-ASCII"));
        out = socket.getOutputStream();
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    }

    String command(String line) throws IOException {
      out.write((line + "\r\n").getBytes("US-ASCII"));
      return in.readLine();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static final class PopSession extends LineSession {
    PopSession(String host) throws IOException {
      super(host, 110);
    }

    int count() throws IOException {
      return command("STAT").length();
    }
  }

  public int mailsBad(String host) throws IOException {
    PopSession session = new PopSession(host); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    int n = session.count();
    session.close();
    return n;
  }

  public int mailsOk(String host) throws IOException {
    try (PopSession session = new PopSession(host)) {
      return session.count();
    }
  }

  public int boxesBad(List<String> users, String host) throws IOException {
    int n = 0;
    for (String user : users) {
      try (PopSession session = new PopSession(host)) { // expect SOCK_OPEN_IN_LOOP HIGH
        n += session.command("USER " + user).length();
      }
    }
    return n;
  }

  /** Reconnects after a pause; the reading is done by a helper with a loop of its own. */
  static final class Subscriber implements Runnable {
    private final String host;
    private final Consumer<String> sink;
    private Socket socket;
    private volatile boolean running = true;

    Subscriber(String host, Consumer<String> sink) {
      this.host = host;
      this.sink = sink;
    }

    @Override
    public void run() {
      while (running) {
        try {
          connectOk();
          readOk();
        } catch (IOException e) {
          LOG.log(Level.WARNING, "feed broke", e);
        } finally {
          disconnectOk();
        }
        try {
          Thread.sleep(5000);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private void connectOk() throws IOException {
      socket = new Socket(host, 7000);
    }

    private void readOk() throws IOException {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), "UTF-8"));
      String line;
      while ((line = in.readLine()) != null) {
        sink.accept(line);
      }
    }

    private void disconnectOk() {
      try {
        if (socket != null) {
          socket.close();
        }
      } catch (IOException e) {
        LOG.log(Level.FINE, "close", e);
      }
      socket = null;
    }
  }

  /** Workers with a connection each, for as long as they live. */
  public List<Thread> workersOk(String host, int n) throws IOException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Thread t = new Thread(new Worker(new Socket(host, 4730)), "worker-" + i);
      t.start();
      threads.add(t);
    }
    return threads;
  }

  static final class Worker implements Runnable {
    private final Socket socket;

    Worker(Socket socket) {
      this.socket = socket;
    }

    @Override
    public void run() {
      try (Socket s = socket) {
        int job;
        while ((job = s.getInputStream().read()) >= 0) {
          s.getOutputStream().write(job);
        }
      } catch (IOException e) {
        LOG.log(Level.INFO, "worker ends", e);
      }
    }
  }

  /** A thread class that owns its socket. */
  static final class Reader extends Thread {
    private final Socket socket;

    Reader(String host) throws IOException {
      super("reader");
      this.socket = new Socket(host, 4731);
    }

    @Override
    public void run() {
      try {
        while (socket.getInputStream().read() >= 0) {
          LOG.finest("tick");
        }
      } catch (IOException e) {
        LOG.log(Level.INFO, "reader ends", e);
      } finally {
        try {
          socket.close();
        } catch (IOException e) {
          LOG.log(Level.FINE, "close", e);
        }
      }
    }
  }

  public Reader readerOk(String host) throws IOException {
    Reader r = new Reader(host);
    r.start();
    return r;
  }

  /** A load test: each task a connection. */
  public List<Future<Integer>> loadBad(ExecutorService pool, String host, int n) {
    List<Future<Integer>> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(pool.submit(new Probe(host))); // expect SOCK_OPEN_IN_LOOP HIGH
    }
    return all;
  }

  public Future<Integer> probeOk(ExecutorService pool, String host) {
    return pool.submit(new Probe(host));
  }

  static final class Probe implements Callable<Integer> {
    private final String host;

    Probe(String host) {
      this.host = host;
    }

    @Override
    public Integer call() throws IOException {
      try (Socket s = new Socket(host, 80)) {
        return s.getInputStream().read();
      }
    }
  }
}
