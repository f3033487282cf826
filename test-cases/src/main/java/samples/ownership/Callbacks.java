package samples.ownership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Sockets that are lent to lambdas, and sockets that lambdas make. */
public class Callbacks {
  private static final Logger LOG = Logger.getLogger("samples");

  /** Something to do with an open socket. */
  interface Exchange<T> {
    T with(Socket s) throws IOException;
  }

  private static Socket dial(String host) {
    try {
      return Sockets.dial(host, 7500);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T retried(Callable<T> action) throws Exception {
    try {
      return action.call();
    } catch (IOException e) {
      LOG.log(Level.FINE, "once more", e);
      return action.call();
    }
  }

  static <T> T lentOk(String host, Exchange<T> exchange) throws IOException {
    try (Socket s = dial(host)) {
      return exchange.with(s);
    }
  }

  static <T> T lentWithGreetingOk(String host, Exchange<T> exchange) throws IOException {
    Socket s = dial(host);
    try {
      Sockets.sendLine(s, "HELLO");
      return exchange.with(s);
    } finally {
      Sockets.closeQuietly(s);
    }
  }

  static <T> T callbackMayCloseOk(String host, Exchange<T> exchange) throws IOException {
    return exchange.with(Sockets.dial(host, 7501));
  }

  int borrowerOk(String host) throws IOException {
    return lentOk(host, s -> s.getInputStream().read());
  }

  String borrowerByReferenceOk(String host) throws IOException {
    return lentOk(host, Sockets::readLine);
  }

  int twoLoansOk(String left, String right) throws IOException {
    return lentOk(
        left,
        a ->
            lentOk(
                right,
                b -> {
                  b.getOutputStream().write(a.getInputStream().read());
                  return b.getInputStream().read();
                }));
  }

  Callable<Socket> factoryOk(String host) {
    return () -> Sockets.dialWithin(host, 7502, 1000);
  }

  CompletableFuture<Socket> futureOk(String host, Executor pool) {
    return CompletableFuture.supplyAsync(() -> dial(host), pool);
  }

  List<Socket> mappedOk(List<String> hosts) {
    return hosts.stream()
        .filter(Objects::nonNull)
        .map(Callbacks::dial)
        .collect(Collectors.toList());
  }

  void closedInLambdaOk(String host, Executor pool) {
    pool.execute(
        () -> {
          Socket s = dial(host);
          try {
            Sockets.sendLine(s, "PING");
          } catch (IOException e) {
            LOG.log(Level.FINE, "no ping", e);
          } finally {
            Sockets.closeQuietly(s);
          }
        });
  }

  Socket passedThroughOk(String host) throws Exception {
    return retried(() -> Sockets.dial(host, 7503));
  }

  static <T> T lentWithGreetingBad(String host, Exchange<T> exchange) throws IOException {
    Socket s = dial(host); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Sockets.sendLine(s, "HELLO");
    return exchange.with(s);
  }

  void droppedInLambdaBad(String host, Executor pool) {
    pool.execute(
        () -> {
          try {
            Socket s = dial(host); // expect SOCK_NOT_CLOSED HIGH
            Sockets.sendLine(s, "PING");
          } catch (IOException e) {
            LOG.log(Level.FINE, "no ping", e);
          }
        });
  }

  String closedLateInLambdaBad(String host) throws Exception {
    return retried(
        () -> {
          Socket s = dial(host); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
          String line = Sockets.readLine(s);
          s.close();
          return line;
        });
  }

  int secondInsideLoanBad(String left, String right) throws IOException {
    return lentOk(
        left,
        a -> {
          Socket b = Sockets.dial(right, 7504); // expect SOCK_NOT_CLOSED HIGH
          b.getOutputStream().write(a.getInputStream().read());
          return b.getInputStream().read();
        });
  }
}
