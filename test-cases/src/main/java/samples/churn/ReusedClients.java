package samples.churn;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;

/**
 * Clients that can be connected again, and are for each file: the object lasts, not the session.
 */
public class ReusedClients {
  private final FTPClient ftp = new FTPClient();
  private final Outbox outbox = new Outbox();
  private volatile boolean running = true;

  void localBad(List<File> files) throws IOException {
    FTPClient client = new FTPClient();
    try {
      for (File file : files) {
        client.connect("ftp.example.com"); // expect SOCK_OPEN_IN_LOOP HIGH
        store(client, file);
        client.disconnect();
      }
    } finally {
      client.disconnect();
    }
  }

  void fieldBad(List<File> files) throws IOException {
    for (File file : files) {
      try {
        ftp.connect("ftp.example.com"); // expect SOCK_OPEN_IN_LOOP HIGH
        store(ftp, file);
      } finally {
        if (ftp.isConnected()) {
          ftp.disconnect();
        }
      }
    }
  }

  void givenBad(FTPClient client, List<String> names) throws IOException {
    for (String name : names) {
      client.connect("ftp.example.com"); // expect SOCK_OPEN_IN_LOOP HIGH
      client.deleteFile(name);
      quit(client);
    }
  }

  private static void quit(FTPClient client) throws IOException {
    client.logout();
    client.disconnect();
  }

  void otherServersBad(Map<String, File> files) throws IOException {
    for (Map.Entry<String, File> one : files.entrySet()) {
      ftp.connect(one.getKey()); // expect SOCK_OPEN_IN_LOOP LOW
      store(ftp, one.getValue());
      ftp.disconnect();
    }
  }

  void pausesBad(List<File> files) throws IOException, InterruptedException {
    for (File file : files) {
      ftp.connect("ftp.example.com"); // expect SOCK_OPEN_IN_LOOP LOW
      store(ftp, file);
      ftp.disconnect();
      Thread.sleep(2_000);
    }
  }

  void downTheChainBad(List<File> files) throws IOException {
    for (File file : files) {
      upload(file); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private void upload(File file) throws IOException {
    ftp.connect("ftp.example.com", 21);
    try {
      store(ftp, file);
    } finally {
      ftp.disconnect();
    }
  }

  void throughWrapperBad(List<File> files) throws IOException {
    for (File file : files) {
      outbox.connect("ftp.example.com"); // expect SOCK_OPEN_IN_LOOP HIGH
      outbox.put(file);
      outbox.disconnect();
    }
  }

  private static void store(FTPClient client, File file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      client.storeFile(file.getName(), in);
    }
  }

  void onceForAllOk(List<File> files) throws IOException {
    ftp.connect("ftp.example.com");
    try {
      for (File file : files) {
        store(ftp, file);
      }
    } finally {
      ftp.disconnect();
    }
  }

  void whenItHasToOk(List<File> files) throws IOException {
    for (File file : files) {
      if (!ftp.isConnected()) {
        ftp.connect("ftp.example.com");
      }
      store(ftp, file);
    }
    ftp.disconnect();
  }

  void againAfterFailureOk(List<File> files) throws IOException {
    ftp.connect("ftp.example.com");
    for (File file : files) {
      try {
        store(ftp, file);
      } catch (IOException e) {
        ftp.disconnect();
        ftp.connect("ftp.example.com");
      }
    }
    ftp.disconnect();
  }

  /** Takes whatever there is in one session. */
  void pollsOk() throws IOException, InterruptedException {
    while (running) {
      ftp.connect("ftp.example.com");
      for (FTPFile file : ftp.listFiles()) {
        ftp.deleteFile(file.getName());
      }
      ftp.disconnect();
      Thread.sleep(500);
    }
  }

  void throughWrapperOnceOk(List<File> files) throws IOException {
    outbox.connect("ftp.example.com");
    for (File file : files) {
      outbox.put(file);
    }
    outbox.disconnect();
  }

  /** Hides the library. */
  static final class Outbox {
    private final FTPClient ftp = new FTPClient();

    void connect(String host) throws IOException {
      ftp.connect(host);
      ftp.login("anonymous", "");
    }

    void put(File file) throws IOException {
      store(ftp, file);
    }

    void disconnect() throws IOException {
      if (ftp.isConnected()) {
        ftp.disconnect();
      }
    }
  }

  /** Deletes a file for each request. */
  static final class Deletes implements HttpHandler {
    private final FTPClient ftp = new FTPClient();

    @Override
    public synchronized void handle(HttpExchange exchange) throws IOException {
      ftp.connect("ftp.example.com"); // expect SOCK_OPEN_PER_REQUEST NORMAL
      ftp.deleteFile(exchange.getRequestURI().getPath());
      ftp.disconnect();
      exchange.sendResponseHeaders(204, -1);
    }
  }
}
