package samples.ownership;

import java.io.IOException;
import java.net.Socket;

/** A sealed hierarchy tells all that can come out of a factory. */
public class SealedSources {

  /** Gives a socket to its caller, who closes it. */
  sealed interface Source permits Direct, Patient {
    Socket get() throws IOException;
  }

  /** At once. */
  record Direct(String host) implements Source {
    @Override
    public Socket get() throws IOException {
      return new Socket(host, 7400);
    }
  }

  /** Within some time. */
  record Patient(String host, int millis) implements Source {
    @Override
    public Socket get() throws IOException {
      return Sockets.dialWithin(host, 7400, millis);
    }
  }

  /** Gives what it has, or a fresh one. */
  sealed interface Supply permits Fresh, Given {
    Socket get() throws IOException;
  }

  /** A fresh one. */
  record Fresh(String host) implements Supply {
    @Override
    public Socket get() throws IOException {
      return new Socket(host, 7401);
    }
  }

  /** What it was given; the giver closes it. */
  record Given(Socket socket) implements Supply {
    @Override
    public Socket get() {
      return socket;
    }
  }

  int bothFreshOk(Source source) throws IOException {
    try (var s = source.get()) {
      return s.getInputStream().read();
    }
  }

  int oneIsGivenOk(Supply supply) throws IOException {
    var s = supply.get();
    return s.getInputStream().read();
  }

  int givenOk(Socket borrowed) throws IOException {
    return oneIsGivenOk(new Given(borrowed));
  }

  int bothFreshBad(Source source) throws IOException {
    var s = source.get(); // expect SOCK_NOT_CLOSED HIGH
    return s.getInputStream().read();
  }

  int exactTypeBad(String host) throws IOException {
    var fresh = new Fresh(host);
    return fresh.get().getInputStream().read(); // expect SOCK_NOT_CLOSED HIGH
  }
}
