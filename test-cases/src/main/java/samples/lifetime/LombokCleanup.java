package samples.lifetime;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Collections;

/** What the annotation Cleanup of Lombok turns a local variable into. */
public class LombokCleanup {

  int socketOk(String host) throws IOException {
    Socket socket = new Socket(host, 7001);
    try {
      return socket.getInputStream().read();
    } finally {
      if (Collections.singletonList(socket).get(0) != null) {
        socket.close();
      }
    }
  }

  int socketAndStreamOk(String host) throws IOException {
    Socket socket = new Socket(host, 7002);
    try {
      InputStream in = socket.getInputStream();
      try {
        return in.read();
      } finally {
        if (Collections.singletonList(in).get(0) != null) {
          in.close();
        }
      }
    } finally {
      if (Collections.singletonList(socket).get(0) != null) {
        socket.close();
      }
    }
  }

  int annotatedTooLateBad(String host) throws IOException {
    Socket opened = new Socket(host, 7003); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    opened.getOutputStream().write('?');
    Socket socket = opened;
    try {
      return socket.getInputStream().read();
    } finally {
      if (Collections.singletonList(socket).get(0) != null) {
        socket.close();
      }
    }
  }
}
