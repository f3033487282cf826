package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Try-with-resources over variables that exist already, and over inferred types. */
public class TryOnVariables {

  int onVariableOk(String host, int port) throws IOException {
    var s = new Socket(host, port);
    try (s) {
      return s.getInputStream().read();
    }
  }

  int onParameterOk(Socket given) throws IOException {
    try (given) {
      return given.getInputStream().read();
    }
  }

  String threeResourcesOk(String host, String question) throws IOException {
    try (var s = new Socket(host, 1079);
        var out = new PrintWriter(s.getOutputStream(), true, US_ASCII);
        var in = new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII))) {
      out.println(question);
      return in.readLine();
    }
  }

  int twoVariablesOk(String left, String right, int port) throws IOException {
    var a = new Socket(left, port);
    try (a) {
      var b = new Socket(right, port);
      try (b) {
        return a.getInputStream().read() + b.getInputStream().read();
      }
    }
  }

  boolean maybeNullOk(String host, int port, boolean enabled) throws IOException {
    var s = enabled ? new Socket(host, port) : null;
    try (s) {
      return s != null && s.getInputStream().read() == '+';
    }
  }

  void layeredOk(SSLSocketFactory factory, String host, byte[] data) throws IOException {
    try (var plain = new Socket(host, 465);
        var tls = (SSLSocket) factory.createSocket(plain, host, 465, true)) {
      tls.startHandshake();
      tls.getOutputStream().write(data);
    }
  }

  int catchAndFinallyOk(SocketAddress address, ByteBuffer answer) {
    var attempts = 0;
    try (var channel = SocketChannel.open(address)) {
      attempts++;
      return channel.read(answer);
    } catch (IOException e) {
      return -attempts;
    } finally {
      answer.flip();
    }
  }

  void acceptOk(int port, byte[] page) throws IOException {
    try (var server = new ServerSocket(port)) {
      server.setSoTimeout(10_000);
      for (var i = 0; i < 3; i++) {
        var client = server.accept();
        try (client) {
          client.getOutputStream().write(page);
        }
      }
    }
  }

  int methodReferenceOk(String host, int port) throws Exception {
    var s = new Socket(host, port);
    try (AutoCloseable closing = s::close) {
      return s.getInputStream().read();
    }
  }

  int betweenBad(String host, int port, byte[] hello) throws IOException {
    var s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.getOutputStream().write(hello);
    try (s) {
      return s.getInputStream().read();
    }
  }

  int timeoutBetweenBad(String host, int port) throws IOException {
    var s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    s.setSoTimeout(1000);
    try (s) {
      return s.getInputStream().read();
    }
  }

  int oneOfTwoBad(String left, String right, int port) throws IOException {
    var a = new Socket(left, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    var b = new Socket(right, port);
    try (b;
        a) {
      return a.getInputStream().read() + b.getInputStream().read();
    }
  }

  void connectBeforeTryBad(String host, int port, byte[] data) throws IOException {
    var s = new Socket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    s.connect(new InetSocketAddress(host, port), 2000);
    try (s) {
      s.getOutputStream().write(data);
    }
  }

  int statementOnlyBad(String url) throws SQLException {
    var connection = DriverManager.getConnection(url); // expect SOCK_NOT_CLOSED HIGH
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select 1")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  void bodyOpensAnotherBad(SocketAddress address, byte[] data) throws IOException {
    try (var channel = SocketChannel.open(address)) {
      var beacon = new DatagramSocket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      beacon.send(new DatagramPacket(data, data.length, address));
      channel.write(ByteBuffer.wrap(data));
      beacon.close();
    }
  }
}
