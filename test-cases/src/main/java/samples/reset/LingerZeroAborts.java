package samples.reset;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/** Code that plainly wants the reset is worth LOW; names that only look like it are not. */
public class LingerZeroAborts {
  private final Socket connection;
  private final SocketChannel channel;

  LingerZeroAborts(Socket connection, SocketChannel channel) {
    this.connection = connection;
    this.channel = channel;
  }

  void abortBad() throws IOException {
    connection.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
    connection.close();
  }

  void abortConnectionBad(Socket socket) throws IOException {
    socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
    socket.close();
  }

  void killBad() throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, 0); // expect SOCK_LINGER_ZERO LOW
    channel.close();
  }

  void resetBad(Socket socket) throws IOException {
    socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
    socket.close();
  }

  void terminateBad() {
    try {
      connection.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
      connection.close();
    } catch (IOException e) {
      System.err.println("already gone: " + e.getMessage());
    }
  }

  void doAbortBad() throws IOException {
    connection.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
    connection.close();
  }

  void catchBlockBad(byte[] message) throws IOException {
    try {
      connection.getOutputStream().write(message);
    } catch (SocketTimeoutException e) {
      connection.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
      connection.close();
      throw e;
    }
  }

  void multiCatchBad(byte[] message) throws IOException {
    try {
      connection.getOutputStream().write(message);
      connection.getOutputStream().flush();
    } catch (IOException | IllegalStateException e) {
      if (!connection.isClosed()) {
        connection.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
        connection.close();
      }
      throw e;
    }
  }

  void catchBlockWithChannelBad() throws IOException {
    try {
      channel.finishConnect();
    } catch (IOException e) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0); // expect SOCK_LINGER_ZERO LOW
      channel.close();
    }
  }

  /** After the catch block, and so on the normal path as well. */
  void afterTheCatchBlockBad(byte[] message) throws IOException {
    try {
      connection.getOutputStream().write(message);
    } catch (IOException e) {
      System.err.println("write failed: " + e.getMessage());
    }
    connection.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
    connection.close();
  }

  /** The letters of "reset" are in the name, the word is not. */
  void presetBad() throws SocketException {
    connection.setReceiveBufferSize(65_536);
    connection.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void closeBad() throws IOException {
    connection.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
    connection.close();
  }

  void abortWithoutLingerOk() throws IOException {
    connection.setSoLinger(false, 0);
    connection.close();
  }

  void catchBlockThatOnlyClosesOk(byte[] message) throws IOException {
    try {
      connection.getOutputStream().write(message);
    } catch (IOException e) {
      connection.close();
      throw e;
    }
  }
}
