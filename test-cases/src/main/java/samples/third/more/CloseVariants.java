package samples.third.more;

import com.google.common.io.Closer;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.io.IOUtils;

/** Ways to close, and ways to miss it. */
public class CloseVariants {
  private final String host;
  private final int port;

  public CloseVariants(String host, int port) {
    this.host = host;
    this.port = port;
  }

  public byte[] copyOk() throws IOException {
    Socket socket = null;
    InputStream in = null;
    try {
      socket = new Socket(host, port);
      in = socket.getInputStream();
      return IOUtils.toByteArray(in);
    } finally {
      IOUtils.closeQuietly(in);
      IOUtils.closeQuietly(socket);
    }
  }

  public byte[] copyBad() throws IOException {
    Socket socket = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    InputStream in = socket.getInputStream();
    byte[] all = IOUtils.toByteArray(in);
    IOUtils.closeQuietly(in);
    IOUtils.closeQuietly(socket);
    return all;
  }

  public void closerOk(byte[] data) throws IOException {
    Closer closer = Closer.create();
    try {
      Socket s = closer.register(new Socket(host, port));
      closer.register(s.getOutputStream()).write(data);
    } catch (Throwable t) {
      throw closer.rethrow(t);
    } finally {
      closer.close();
    }
  }

  /** Several in a list, closed in reverse order. */
  public void listOk(byte[] data) throws IOException {
    List<Closeable> open = new ArrayList<>();
    try {
      Socket a = new Socket(host, port);
      open.add(a);
      Socket b = new Socket(host, port + 1);
      open.add(b);
      a.getOutputStream().write(data);
      b.getOutputStream().write(data);
    } finally {
      Collections.reverse(open);
      for (Closeable c : open) {
        IOUtils.closeQuietly(c);
      }
    }
  }

  /** The object stream closes what lies below. */
  public void objectsOk(List<Object> objects) throws IOException {
    Socket s = new Socket(host, port);
    ObjectOutputStream out = null;
    try {
      out = new ObjectOutputStream(new BufferedOutputStream(s.getOutputStream()));
      for (Object o : objects) {
        out.writeObject(o);
      }
    } finally {
      if (out != null) {
        out.close();
      } else {
        s.close();
      }
    }
  }

  /** Making the stream writes a header; if that fails nobody closes. */
  public void objectsBad(List<Object> objects) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try (ObjectOutputStream out = new ObjectOutputStream(s.getOutputStream())) {
      for (Object o : objects) {
        out.writeObject(o);
      }
    }
  }

  /** Half closed is not closed. */
  public int halfBad(byte[] request) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    s.getOutputStream().write(request);
    s.shutdownOutput();
    int answer = s.getInputStream().read();
    s.shutdownInput();
    return answer;
  }

  public int halfOk(byte[] request) throws IOException {
    try (Socket s = new Socket(host, port)) {
      s.getOutputStream().write(request);
      s.shutdownOutput();
      return s.getInputStream().read();
    }
  }

  /** A timeout is no answer; the socket is still there. */
  public Integer timedBad() throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.setSoTimeout(300);
    try {
      int answer = s.getInputStream().read();
      s.close();
      return answer;
    } catch (SocketTimeoutException e) {
      return null;
    }
  }

  public Integer timedOk() throws IOException {
    Socket s = new Socket(host, port);
    try {
      s.setSoTimeout(300);
      return s.getInputStream().read();
    } catch (SocketTimeoutException e) {
      return null;
    } finally {
      s.close();
    }
  }

  /** Two in a row; the second constructor may throw. */
  public void pairBad(byte[] data) throws IOException {
    Socket a = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Socket b = new Socket(host, port + 1);
    try {
      a.getOutputStream().write(data);
      b.getOutputStream().write(data);
    } finally {
      IOUtils.closeQuietly(a);
      IOUtils.closeQuietly(b);
    }
  }

  public void pairOk(byte[] data) throws IOException {
    try (Socket a = new Socket(host, port);
        Socket b = new Socket(host, port + 1)) {
      a.getOutputStream().write(data);
      b.getOutputStream().write(data);
    }
  }

  /** One of two, by a condition. */
  public int eitherOk(boolean backup) throws IOException {
    Socket s = backup ? new Socket(host, port + 1) : new Socket(host, port);
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  /** The backup replaces the primary, which stays open. */
  public int fallbackBad() throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED NORMAL
    int answer = s.getInputStream().read();
    if (answer < 0) {
      s = new Socket(host, port + 1); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      answer = s.getInputStream().read();
    }
    s.close();
    return answer;
  }

  /** A close in a lambda that runs in the end. */
  public int deferredOk() throws Exception {
    Socket s = new Socket(host, port);
    Callable<Void> closer =
        () -> {
          s.close();
          return null;
        };
    try {
      return s.getInputStream().read();
    } finally {
      closer.call();
    }
  }

  /** The frame reader takes over. */
  public FrameReader readerOk() throws IOException {
    return new FrameReader(new Socket(host, port));
  }

  public int firstFrameBad() throws IOException {
    FrameReader reader = readerOk(); // expect SOCK_NOT_CLOSED HIGH
    return reader.nextOk().length;
  }

  public int firstFrameOk() throws IOException {
    FrameReader reader = readerOk();
    try {
      return reader.nextOk().length;
    } finally {
      reader.close();
    }
  }

  /** Reads frames of a socket that it owns. */
  public static class FrameReader implements Closeable {
    private final DataInputStream in;

    FrameReader(Socket socket) throws IOException {
      try {
        in = new DataInputStream(socket.getInputStream());
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    }

    byte[] nextOk() throws IOException {
      byte[] frame = new byte[in.readInt()];
      in.readFully(frame);
      return frame;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Connects with a timeout, says hello, hands over. */
  public DataOutputStream helloBad() throws IOException {
    Socket s = new Socket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.connect(new InetSocketAddress(host, port), 1000);
    DataOutputStream out = new DataOutputStream(s.getOutputStream());
    out.writeUTF("hello");
    out.flush();
    return out;
  }

  public OutputStream helloOk() throws IOException {
    Socket s = new Socket();
    try {
      s.connect(new InetSocketAddress(host, port), 1000);
      DataOutputStream out = new DataOutputStream(s.getOutputStream());
      out.writeUTF("hello");
      out.flush();
      return out;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeQuietly(s);
      throw e;
    }
  }
}
