package samples.fields;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Who else may close a field: helpers, superclasses, nested classes, lambdas, other code. */
public class ClosedElsewhere {
  static void closeAll(Closeable... all) {
    for (Closeable c : all) {
      try {
        c.close();
      } catch (IOException e) {
        System.err.println("close failed: " + e);
      }
    }
  }

  private static void release(Closeable c) throws IOException {
    if (c != null) {
      c.close();
    }
  }

  private static void describe(Socket s) {
    System.out.println(s.getInetAddress());
  }

  static class ByHelperOk {
    private Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7200);
    }

    void stop() throws IOException {
      release(socket);
    }
  }

  /** The helper only looks at it. */
  static class ByHelperBad {
    private Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7200); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void stop() {
      describe(socket);
    }
  }

  static class ByVarargsOk {
    private Socket socket;
    private InputStream in;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7201);
      in = socket.getInputStream();
    }

    void stop() {
      closeAll(in, socket);
    }
  }

  abstract static class Service {
    abstract Closeable resource();

    void stop() throws IOException {
      resource().close();
    }
  }

  /** The superclass gets it by an overridden getter. */
  static class BySuperclassOk extends Service {
    private Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7202);
    }

    @Override
    Closeable resource() {
      return socket;
    }
  }

  static class ByGetterOk {
    private Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7203);
    }

    public Socket getSocket() {
      return socket;
    }
  }

  /** A private getter, whose callers all only read. */
  static class ByPrivateGetterBad {
    private Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7204); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    private Socket socket() {
      return socket;
    }

    int read() throws IOException {
      return socket().getInputStream().read();
    }
  }

  static class ByPrivateGetterOk {
    private Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7204);
    }

    private Socket socket() {
      return socket;
    }

    int read() throws IOException {
      return socket().getInputStream().read();
    }

    void stop() throws IOException {
      socket().close();
    }
  }

  static class ByLambdaOk {
    private Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7205);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAll(socket)));
    }
  }

  static class ByLambdaBad {
    private Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7205); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      Runtime.getRuntime().addShutdownHook(new Thread(() -> describe(socket)));
    }
  }

  static class ByMethodReferenceOk {
    private Socket socket;

    void open(List<Closeable> onExit) throws IOException {
      socket = new Socket("h.example.net", 7206);
      onExit.add(socket::close);
    }
  }

  static class ByInnerClassOk {
    private Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7207);
    }

    class Closer implements Runnable {
      @Override
      public void run() {
        closeAll(socket);
      }
    }
  }

  static class ByInnerClassBad {
    private Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7207); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    class Reporter implements Runnable {
      @Override
      public void run() {
        describe(socket);
      }
    }
  }

  /** The enclosing class closes the field of its nested one. */
  private static final class NodeOk {
    private Socket socket;

    private NodeOk(String host) throws IOException {
      socket = new Socket(host, 7208);
    }
  }

  private final List<NodeOk> nodes = new ArrayList<>();

  void join(String host) throws IOException {
    nodes.add(new NodeOk(host));
  }

  void leave() throws IOException {
    for (NodeOk node : nodes) {
      node.socket.close();
    }
  }

  static class SharedWithListOk {
    private Socket socket;
    private final List<Socket> all;

    SharedWithListOk(List<Socket> all) {
      this.all = all;
    }

    void open() throws IOException {
      socket = new Socket("h.example.net", 7209);
      all.add(socket);
    }
  }

  static class ServedByExecutorOk {
    private Socket socket;

    void open(ExecutorService workers) throws IOException {
      socket = new Socket("h.example.net", 7210);
      Socket s = socket;
      workers.execute(() -> closeAll(s));
    }
  }

  /** It was given the connection, and leaves it to its owner. */
  static class BorrowerOk {
    private final Socket socket;

    BorrowerOk(Socket socket) {
      this.socket = socket;
    }

    OutputStream out() throws IOException {
      return socket.getOutputStream();
    }
  }

  /** Subclasses of any package may close a protected field. */
  public static class ProtectedOk {
    protected Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7211);
    }
  }

  /** Nobody in the package touches the field but its own class. */
  static class PackagePrivateBad {
    Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7212); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    int read() throws IOException {
      return socket.getInputStream().read();
    }
  }

  static class PackagePrivateOk {
    Socket socket;

    void open() throws IOException {
      socket = new Socket("h.example.net", 7213);
    }
  }

  static void stop(PackagePrivateOk client) throws IOException {
    client.socket.close();
  }
}
