package samples.fields;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A fresh connection takes the place of an old one that may still be open. */
public class Reconnects {
  static void closeQuietly(Closeable c) {
    if (c != null) {
      try {
        c.close();
      } catch (IOException e) {
        System.err.println("close failed: " + e);
      }
    }
  }

  static class ByNameBad implements Closeable {
    private Socket socket;

    void connect() throws IOException {
      socket = new Socket("quotes.example.net", 7100);
    }

    void reconnect() throws IOException {
      socket = new Socket("quotes.example.net", 7100); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static class ByNameOk implements Closeable {
    private Socket socket;

    void connect() throws IOException {
      socket = new Socket("quotes.example.net", 7100);
    }

    void reconnect() throws IOException {
      close();
      socket = new Socket("quotes.example.net", 7100);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** The new connection is there before the old one goes. */
  static class SwapOk implements Closeable {
    private Socket socket;

    void reconnect() throws IOException {
      Socket old = socket;
      socket = new Socket("quotes.example.net", 7101);
      closeQuietly(old);
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }

  static class NullCheckedOk implements Closeable {
    private Socket socket;

    void reconnect() throws IOException {
      if (socket != null && !socket.isClosed()) {
        return;
      }
      socket = new Socket("quotes.example.net", 7102);
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }

  /** The failed connection is replaced in the catch block. */
  static class AfterFailureBad implements Closeable {
    private Socket socket;

    private void connect() throws IOException {
      socket = new Socket("quotes.example.net", 7103); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void send(byte[] message) throws IOException {
      try {
        socket.getOutputStream().write(message);
      } catch (IOException e) {
        connect();
        socket.getOutputStream().write(message);
      }
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }

  static class AfterFailureOk implements Closeable {
    private Socket socket;

    private void connect() throws IOException {
      socket = new Socket("quotes.example.net", 7103);
    }

    void send(byte[] message) throws IOException {
      try {
        socket.getOutputStream().write(message);
      } catch (IOException e) {
        closeQuietly(socket);
        connect();
        socket.getOutputStream().write(message);
      }
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }

  /** Each round of the loop connects anew and drops what it had. */
  static class LoopBad implements Runnable, Closeable {
    private volatile boolean stopped;
    private Socket socket;
    private BufferedReader in;

    private void connect() throws IOException {
      socket = new Socket("feed.example.net", 7104); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    private void readAll() throws IOException {
      String line;
      while ((line = in.readLine()) != null) {
        System.out.println(line);
      }
    }

    @Override
    public void run() {
      while (!stopped) {
        try {
          Thread.sleep(5000);
          connect();
          readAll();
        } catch (IOException e) {
          System.err.println("feed lost: " + e);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    @Override
    public void close() throws IOException {
      stopped = true;
      socket.close();
    }
  }

  static class LoopOk implements Runnable, Closeable {
    private volatile boolean stopped;
    private Socket socket;
    private BufferedReader in;

    private void connect() throws IOException {
      socket = new Socket("feed.example.net", 7104);
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    private void readAll() throws IOException {
      String line;
      while ((line = in.readLine()) != null) {
        System.out.println(line);
      }
    }

    @Override
    public void run() {
      while (!stopped) {
        try {
          Thread.sleep(5000);
          connect();
          readAll();
        } catch (IOException e) {
          System.err.println("feed lost: " + e);
        } catch (InterruptedException e) {
          return;
        } finally {
          closeQuietly(socket);
        }
      }
    }

    @Override
    public void close() {
      stopped = true;
      closeQuietly(socket);
    }
  }

  /** The first attempts fail, and a failed attempt has put nothing into the field. */
  static class FirstConnectOk implements Closeable {
    private Socket socket;

    private void connect() throws IOException {
      socket = new Socket("feed.example.net", 7105);
    }

    void start() throws IOException, InterruptedException {
      try {
        connect();
      } catch (IOException e) {
        Thread.sleep(2000);
        connect();
      }
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }
}
