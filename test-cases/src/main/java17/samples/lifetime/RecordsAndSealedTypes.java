package samples.lifetime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import javax.net.SocketFactory;

/** Connections kept in records, endpoints as sealed types, requests as text blocks. */
public class RecordsAndSealedTypes {

  /** Where to connect to. */
  sealed interface Endpoint permits Plain, Secure {}

  /** Without TLS. */
  record Plain(String host, int port) implements Endpoint {}

  /** With TLS. */
  record Secure(String host, int port, SocketFactory factory) implements Endpoint {}

  /** An open connection and what the server said first. */
  record Greeted(Socket socket, String banner) implements Closeable {
    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Two connections that belong together. */
  record Pair(Socket control, Socket data) {}

  Greeted recordOk(Plain target) throws IOException {
    return new Greeted(new Socket(target.host(), target.port()), "");
  }

  Greeted greetedOk(Plain target) throws IOException {
    var s = new Socket(target.host(), target.port());
    try {
      var in = new BufferedReader(new InputStreamReader(s.getInputStream(), UTF_8));
      return new Greeted(s, in.readLine());
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  String textBlockOk(String host) throws IOException {
    try (var s = new Socket(host, 80)) {
      var request =
          """
          GET /health HTTP/1.0\r
          Host: %s\r
          \r
          """
              .formatted(host);
      s.getOutputStream().write(request.getBytes(UTF_8));
      return new BufferedReader(new InputStreamReader(s.getInputStream(), UTF_8)).readLine();
    }
  }

  int recordInTryOk(Plain target) throws IOException {
    try (var greeted = new Greeted(new Socket(target.host(), target.port()), null)) {
      return greeted.socket().getInputStream().read();
    }
  }

  Pair pairOk(String host) throws IOException {
    var control = new Socket(host, 6000);
    try {
      return new Pair(control, new Socket(host, 6001));
    } catch (IOException | RuntimeException e) {
      control.close();
      throw e;
    }
  }

  void localSocketOk(Path path, ByteBuffer data) throws IOException {
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      channel.write(data);
    }
  }

  Greeted greetedBad(Plain target) throws IOException {
    var s = new Socket(target.host(), target.port()); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    var in = new BufferedReader(new InputStreamReader(s.getInputStream(), UTF_8));
    return new Greeted(s, in.readLine());
  }

  Pair pairBad(String host) throws IOException {
    var control = new Socket(host, 6002); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    return new Pair(control, new Socket(host, 6003));
  }

  String textBlockBad(String host) throws IOException {
    var request =
        """
        stats
        quit
        """;
    var s = new Socket(host, 11211); // expect SOCK_NOT_CLOSED HIGH
    s.getOutputStream().write(request.getBytes(UTF_8));
    return new BufferedReader(new InputStreamReader(s.getInputStream(), UTF_8)).readLine();
  }

  Plain endpointOnlyBad(String host) throws IOException {
    // the record keeps the address, not the socket
    var s = new Socket(host, 6004); // expect SOCK_NOT_CLOSED HIGH
    return new Plain(s.getInetAddress().getHostName(), s.getPort());
  }

  void localSocketBad(Path path, ByteBuffer data) throws IOException {
    var address = UnixDomainSocketAddress.of(path);
    var channel = SocketChannel.open(address); // expect SOCK_NOT_CLOSED HIGH
    channel.write(data);
  }

  int endpointBad(Endpoint endpoint) throws IOException {
    Socket s;
    if (endpoint instanceof Secure secure) {
      var factory = secure.factory();
      s = factory.createSocket(secure.host(), 443); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    } else if (endpoint instanceof Plain plain) {
      s = new Socket(plain.host(), plain.port()); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    } else {
      return -1;
    }
    int answer = s.getInputStream().read();
    s.close();
    return answer;
  }

  Greeted wantedBannerBad(InetSocketAddress address, String wanted) throws IOException {
    var s = new Socket(); // expect SOCK_NOT_CLOSED NORMAL
    s.connect(address, 500);
    var in = new BufferedReader(new InputStreamReader(s.getInputStream(), UTF_8));
    var banner = in.readLine();
    if (wanted.equals(banner)) {
      return new Greeted(s, banner);
    }
    return null;
  }
}
