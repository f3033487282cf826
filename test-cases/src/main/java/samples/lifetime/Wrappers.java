package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.Scanner;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A connection that is closed through something put around it, or only seems to be. */
public class Wrappers {

  void printWriterOk(String host, String line) throws IOException {
    Socket s = new Socket(host, 6667);
    try {
      PrintWriter out = new PrintWriter(s.getOutputStream(), true);
      try {
        out.println(line);
      } finally {
        out.close();
      }
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  int dataStreamsOk(String host, int port, int request) throws IOException {
    Socket s = null;
    DataOutputStream out = null;
    try {
      s = new Socket(host, port);
      out = new DataOutputStream(new BufferedOutputStream(s.getOutputStream()));
      out.writeInt(request);
      out.flush();
      return new DataInputStream(s.getInputStream()).readInt();
    } finally {
      if (out != null) {
        out.close();
      } else if (s != null) {
        s.close();
      }
    }
  }

  Object objectCallOk(String host, int port, Object call) throws Exception {
    try (Socket s = new Socket(host, port);
        ObjectOutputStream out = new ObjectOutputStream(s.getOutputStream());
        ObjectInputStream in = new ObjectInputStream(s.getInputStream())) {
      out.writeObject(call);
      return in.readObject();
    }
  }

  void readerLeftOpenOk(String host) throws IOException {
    // the reader holds nothing of its own: the socket is what has to be closed
    try (Socket s = new Socket(host, 119)) {
      BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII));
      PrintWriter out = new PrintWriter(s.getOutputStream(), true);
      while (in.readLine() != null) {
        out.println("QUIT");
      }
    }
  }

  void adapterOk(InetSocketAddress address, byte[] data) throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    try {
      channel.socket().getOutputStream().write(data);
    } finally {
      channel.socket().close();
    }
  }

  int startTlsOk(SSLSocketFactory factory, String host) throws IOException {
    Socket plain = new Socket(host, 587);
    SSLSocket tls = null;
    try {
      plain.getOutputStream().write("STARTTLS\r\n".getBytes(US_ASCII));
      plain.getInputStream().read();
      tls = (SSLSocket) factory.createSocket(plain, host, 587, true);
      tls.startHandshake();
      return tls.getInputStream().read();
    } finally {
      if (tls != null) {
        tls.close();
      } else {
        plain.close();
      }
    }
  }

  void plainStaysOk(SSLSocketFactory factory, String host, byte[] data) throws IOException {
    try (Socket plain = new Socket(host, 990);
        Socket tls = factory.createSocket(plain, host, 990, false)) {
      tls.getOutputStream().write(data);
    }
  }

  void bothLayersOk(SSLSocketFactory factory, String host, byte[] data) throws IOException {
    Socket plain = new Socket(host, 990);
    try {
      Socket tls = factory.createSocket(plain, host, 990, false);
      try {
        tls.getOutputStream().write(data);
      } finally {
        tls.close();
      }
    } finally {
      plain.close();
    }
  }

  Socket upgradedOk(SSLSocketFactory factory, String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    try {
      s = factory.createSocket(s, host, port, true);
      ((SSLSocket) s).startHandshake();
      return s;
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  void layeredWithoutAutoCloseBad(SSLSocketFactory factory, String host) throws IOException {
    Socket plain = new Socket(host, 990); // expect SOCK_NOT_CLOSED HIGH
    try (Socket tls = factory.createSocket(plain, host, 990, false)) {
      tls.getOutputStream().write(0);
    }
  }

  Socket handshakeOnLayerBad(SSLSocketFactory factory, String host) throws IOException {
    Socket plain = new Socket(host, 443);
    Socket tls =
        factory.createSocket(plain, host, 443, true); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    ((SSLSocket) tls).startHandshake();
    return tls;
  }

  void gzipHeaderBad(String host, byte[] log) throws IOException {
    Socket s = new Socket(host, 9600); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    GZIPOutputStream out = new GZIPOutputStream(s.getOutputStream());
    try {
      out.write(log);
    } finally {
      out.close();
    }
  }

  String scannerBad(String host) throws IOException {
    Socket s = new Socket(host, 13); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    try (Scanner in = new Scanner(s.getInputStream(), "US-ASCII")) {
      return in.nextLine();
    }
  }

  void dataStreamBad(String host, int port, String name, byte[] file) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    DataOutputStream out = new DataOutputStream(s.getOutputStream());
    out.writeUTF(name);
    out.writeInt(file.length);
    out.write(file);
    out.close();
  }

  long linesBad(String host) throws IOException {
    // closing the stream of lines does not close the reader under it
    Socket s = new Socket(host, 19); // expect SOCK_NOT_CLOSED HIGH
    BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII));
    try (Stream<String> lines = in.lines()) {
      return lines.limit(100).count();
    }
  }

  void halfClosedBad(String host, byte[] job) throws IOException {
    Socket s = new Socket(host, 9100); // expect SOCK_NOT_CLOSED HIGH
    OutputStream out = s.getOutputStream();
    out.write(job);
    out.flush();
    s.shutdownOutput();
    s.shutdownInput();
  }

  void closesTheFileBad(String host, int port, String file) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(file))) {
      for (int b = s.getInputStream().read(); b >= 0; b = s.getInputStream().read()) {
        out.write(b);
      }
    }
  }

  int neverAssignedBad(String host) throws IOException {
    return new Socket(host, 37).getInputStream().read(); // expect SOCK_NOT_CLOSED HIGH
  }
}
