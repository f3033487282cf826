package samples.fields;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;

/** Owners of channels whose end may stop before the channel is closed. */
public class OwnedChannels {
  /** What it loses is a connection. */
  static final class PeerLog {
    private final SocketChannel peer;
    private final ByteBuffer rest = ByteBuffer.allocate(1024);

    PeerLog(SocketChannel peer) {
      this.peer = peer;
    }

    void closeBad() throws IOException {
      rest.flip();
      peer.write(rest);
      peer.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  /** What it loses is a file. */
  static final class FileLog {
    private final FileChannel file;
    private final ByteBuffer rest = ByteBuffer.allocate(1024);

    FileLog(FileChannel file) {
      this.file = file;
    }

    void closeOk() throws IOException {
      rest.flip();
      file.write(rest);
      file.close();
    }

    void finishOk() throws IOException {
      rest.flip();
      file.write(rest);
      file.close();
    }
  }
}
