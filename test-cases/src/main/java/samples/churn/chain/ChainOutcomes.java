package samples.churn.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a helper yields when it has succeeded decides whether a loop goes on after a success. */
public class ChainOutcomes {
  private final String host;
  private boolean sent;
  private Socket current;
  private volatile boolean running = true;

  ChainOutcomes(String host) {
    this.host = host;
  }

  // --- retry loops are left on success

  void untilTrueOk() throws InterruptedException {
    while (!trySend()) {
      Thread.sleep(100);
    }
  }

  void breakOnTrueOk() throws InterruptedException {
    for (; ; ) {
      boolean done = trySend();
      if (done) {
        break;
      }
      Thread.sleep(100);
    }
  }

  void boundedTriesOk() {
    for (int i = 0; i < 3; i++) {
      if (trySend()) {
        return;
      }
    }
  }

  private boolean trySend() {
    try (Socket socket = new Socket(host, 80)) {
      socket.getOutputStream().write(1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  void againstTheResultBad() {
    while (running) {
      boolean ok = trySend(); // expect SOCK_OPEN_IN_LOOP HIGH
      if (!ok) {
        return;
      }
    }
  }

  void resultIgnoredBad(List<String> names) {
    for (String name : names) {
      trySend(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  String untilAnswerOk() throws InterruptedException {
    String answer = null;
    while (answer == null) {
      answer = ask();
      Thread.sleep(50);
    }
    return answer;
  }

  private String ask() {
    try (Socket socket = new Socket(host, 80)) {
      return "" + (char) socket.getInputStream().read();
    } catch (IOException e) {
      return null;
    }
  }

  void throughAnotherHelperOk() throws InterruptedException {
    while (!sendChecked()) {
      Thread.sleep(100);
    }
  }

  private boolean sendChecked() {
    boolean ok = trySend();
    return ok;
  }

  void statusCodeOk() throws InterruptedException {
    int status;
    do {
      status = code();
      Thread.sleep(100);
    } while (status != 0);
  }

  private int code() {
    try (Socket socket = new Socket(host, 80)) {
      socket.getOutputStream().write(1);
      return 0;
    } catch (IOException e) {
      return -1;
    }
  }

  void statusCodePollBad() {
    int status = 0;
    while (status == 0) {
      status = code(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  // --- flags

  void flagOfTheObjectOk() throws InterruptedException {
    while (!sent) {
      sendOnce();
      Thread.sleep(100);
    }
  }

  private void sendOnce() {
    try (Socket socket = new Socket(host, 80)) {
      socket.getOutputStream().write(1);
      sent = true;
    } catch (IOException e) {
      sent = false;
    }
  }

  void exceptionEndsTheLoopBad() throws IOException {
    while (running) {
      touch(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private void touch() throws IOException {
    try (Socket socket = new Socket(host, 80)) {
      socket.getOutputStream().write(1);
    }
  }

  void catchGoesOnSuccessReturnsOk() throws InterruptedException {
    while (true) {
      try {
        touch();
        return;
      } catch (IOException e) {
        Thread.sleep(200);
      }
    }
  }

  void successContinuesFailureLeavesBad() {
    while (true) {
      try {
        touch(); // expect SOCK_OPEN_IN_LOOP HIGH
      } catch (IOException e) {
        return;
      }
    }
  }

  // --- kept, not discarded

  void connectsUntilThereOk() throws InterruptedException {
    while (current == null) {
      reconnect();
      Thread.sleep(100);
    }
  }

  private void reconnect() {
    try {
      current = new Socket(host, 80);
    } catch (IOException e) {
      current = null;
    }
  }

  void close() throws IOException {
    if (current != null) {
      current.close();
    }
  }

  void polledStateBad() throws IOException {
    while (!isReady()) { // expect SOCK_OPEN_IN_LOOP HIGH
      Thread.yield();
    }
  }

  private boolean isReady() throws IOException {
    try (Socket socket = new Socket(host, 80);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      return "ready".equals(reader.readLine());
    }
  }

  // --- sessions

  void sessionsOk() throws IOException {
    while (running) {
      session();
    }
  }

  private void session() throws IOException {
    try (Socket socket = new Socket(host, 80);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      while (line != null) {
        handle(line);
        line = reader.readLine();
      }
    }
  }

  private void handle(String line) {
    sent = line.isEmpty();
  }

  void sessionForEachItemBad(List<String> items) throws IOException {
    for (String item : items) {
      session(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }
}
