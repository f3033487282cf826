package samples.churn;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loops in the style of Java 9 to 11: var, try on an existing variable, newer API. */
public class ModernLoops {
  private final String host;
  private final int port;

  ModernLoops(String host, int port) {
    this.host = host;
    this.port = port;
  }

  void inferredTypesBad(List<String> lines) throws IOException {
    for (var line : lines) {
      try (var socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  void existingVariableBad(List<String> lines) throws IOException {
    for (var line : lines) {
      var socket = new Socket(host, port); // expect SOCK_OPEN_IN_LOOP HIGH
      try (socket) {
        socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  List<String> readsAllBytesBad(List<String> queries) throws IOException {
    var answers = new ArrayList<String>();
    for (var query : queries) {
      try (var socket = new Socket(host, 43)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write((query + "\r\n").getBytes(StandardCharsets.US_ASCII));
        answers.add(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return answers;
  }

  void entriesBad(Map<String, Integer> members, byte[] gossip) throws IOException {
    for (var member : members.entrySet()) {
      var address = new InetSocketAddress(member.getKey(), member.getValue());
      try (var channel = new Socket()) { // expect SOCK_OPEN_IN_LOOP LOW
        channel.connect(address, 500);
        channel.getOutputStream().write(gossip);
      }
    }
  }

  void spinningBad(byte[] question) throws IOException {
    var answer = 0;
    while (answer >= 0) {
      try (var socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(question);
        answer = socket.getInputStream().read();
      }
      Thread.onSpinWait();
    }
  }

  void lingerOptionBad(Socket socket) throws IOException {
    socket.setOption(StandardSocketOptions.SO_LINGER, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void lingerOptionOffOk(Socket socket) throws IOException {
    socket.setOption(StandardSocketOptions.SO_LINGER, -1);
  }

  void otherOptionOk(Socket socket) throws IOException {
    socket.setOption(StandardSocketOptions.IP_TOS, 0);
  }

  void oneConnectionOk(List<String> lines) throws IOException {
    var socket = new Socket(host, port);
    try (socket) {
      for (var line : lines) {
        if (!line.isBlank()) {
          socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  List<SocketChannel> channelsOk(List<InetSocketAddress> replicas) throws IOException {
    var channels = new ArrayList<SocketChannel>();
    for (var replica : replicas) {
      channels.add(SocketChannel.open(replica));
    }
    return channels;
  }

  String retriedOk(String query) throws InterruptedException {
    while (true) {
      try (var socket = new Socket(host, port)) {
        socket.getOutputStream().write(query.getBytes(StandardCharsets.UTF_8));
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        Thread.sleep(2_000);
      }
    }
  }

  void lazyOk(List<String> lines) throws IOException {
    Socket socket = null;
    try {
      for (var line : lines) {
        if (socket == null) {
          socket = new Socket(host, port);
        }
        socket.getOutputStream().write(line.strip().getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      if (socket != null) {
        socket.close();
      }
    }
  }
}
