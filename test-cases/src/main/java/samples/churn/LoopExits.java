package samples.churn;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An open stands inside, before or after a loop, yet no second iteration can follow it. */
public class LoopExits {
  private final String host;
  private final int port;

  LoopExits(String host, int port) {
    this.host = host;
    this.port = port;
  }

  void alarmOnFirstProblemOk(List<Integer> readings) throws IOException {
    for (int reading : readings) {
      if (reading > 90) {
        try (Socket socket = new Socket(host, port)) {
          socket.getOutputStream().write(reading);
        }
        return;
      }
    }
  }

  void alarmOnFirstProblemThenBreakOk(List<Integer> readings) throws IOException {
    int checked = 0;
    for (int reading : readings) {
      checked++;
      if (reading > 90) {
        try (Socket socket = new Socket(host, port)) {
          socket.getOutputStream().write(reading);
        }
        break;
      }
    }
    System.out.println(checked + " readings checked");
  }

  void leavesBothLoopsOk(int[][] grid) throws IOException {
    search:
    for (int[] row : grid) {
      for (int cell : row) {
        if (cell < 0) {
          try (Socket socket = new Socket(host, port)) {
            socket.getOutputStream().write(cell);
          }
          break search;
        }
      }
    }
  }

  void reportsThenThrowsOk(List<String> lines) throws IOException {
    for (String line : lines) {
      if (line.startsWith("FATAL")) {
        try (Socket socket = new Socket(host, port)) {
          socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
        }
        throw new IllegalStateException(line);
      }
    }
  }

  void runsOnceOk(byte[] message) throws IOException {
    do {
      if (message.length == 0) {
        break;
      }
      try (Socket socket = new Socket(host, port)) {
        socket.getOutputStream().write(message);
      }
    } while (false);
  }

  void openBeforeTheLoopOk(List<byte[]> frames) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 1_000);
      OutputStream out = socket.getOutputStream();
      for (byte[] frame : frames) {
        out.write(frame);
      }
      out.flush();
    }
  }

  long openAfterTheLoopOk(List<byte[]> frames) throws IOException {
    long total = 0;
    for (byte[] frame : frames) {
      total += frame.length;
    }
    try (Socket socket = new Socket(host, port)) {
      socket.getOutputStream().write(Long.toString(total).getBytes(StandardCharsets.US_ASCII));
    }
    return total;
  }

  /** Opens on the first problem only, but goes on looking: each problem costs a connection. */
  void alarmOnEachProblemBad(List<Integer> readings) throws IOException {
    for (int reading : readings) {
      if (reading > 90) {
        try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
          socket.getOutputStream().write(reading);
        }
      }
    }
  }

  void leavesOnlyOnAnErrorReplyBad(List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(frame);
        if (socket.getInputStream().read() != 0) {
          return;
        }
      }
    }
  }

  /** The exit is a failure; each success leads to the next element. */
  void leavesOnFailureBad(List<byte[]> frames) {
    for (byte[] frame : frames) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(frame);
      } catch (IOException e) {
        System.err.println("giving up: " + e.getMessage());
        return;
      }
    }
  }

  void twoOpensBad(String mirror, List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      try (Socket first = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        first.getOutputStream().write(frame);
      }
      try (Socket second = new Socket(mirror, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        second.getOutputStream().write(frame);
      }
    }
  }
}
