package samples.churn.chain;

import java.io.File;
import java.io.IOException;
import java.net.Socket;

/** Methods that come round to an open by calling themselves. */
public class RecursiveOpens {
  private final String host;
  private volatile boolean running = true;

  RecursiveOpens(String host) {
    this.host = host;
  }

  void pollBad() throws IOException {
    try (Socket socket = new Socket(host, 80)) { // expect SOCK_OPEN_IN_LOOP HIGH
      socket.getOutputStream().write(1);
    }
    if (running) {
      pollBad();
    }
  }

  void uploadTreeBad(File file) throws IOException {
    File[] children = file.listFiles();
    if (children != null) {
      for (File child : children) {
        uploadTreeBad(child);
      }
    }
    upload(file); // expect SOCK_OPEN_IN_LOOP HIGH
  }

  private void upload(File file) throws IOException {
    try (Socket socket = new Socket(host, 80)) {
      socket.getOutputStream().write(file.getName().getBytes());
    }
  }

  void uploadTreeOk(File file, Socket socket) throws IOException {
    File[] children = file.listFiles();
    if (children != null) {
      for (File child : children) {
        uploadTreeOk(child, socket);
      }
    }
    socket.getOutputStream().write(file.getName().getBytes());
  }

  void redirectBad(String target) throws IOException {
    String next;
    try (Socket socket = new Socket(target, 80)) { // expect SOCK_OPEN_IN_LOOP NORMAL
      next = "www" + socket.getInputStream().read();
    }
    if (next.length() > 3) {
      redirectBad(next);
    }
  }

  /** Calls itself only after a failure, and waits before it does. */
  void retryOk(int left) throws IOException, InterruptedException {
    try (Socket socket = new Socket(host, 80)) {
      socket.getOutputStream().write(1);
    } catch (IOException e) {
      if (left == 0) {
        throw e;
      }
      Thread.sleep(1000);
      retryOk(left - 1);
    }
  }

  int onceAtTheBottomOk(int depth) throws IOException {
    if (depth > 0) {
      return onceAtTheBottomOk(depth - 1);
    }
    try (Socket socket = new Socket(host, 80)) {
      return socket.getInputStream().read();
    }
  }
}
