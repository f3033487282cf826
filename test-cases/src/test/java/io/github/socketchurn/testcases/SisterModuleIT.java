package io.github.socketchurn.testcases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A module that is analysed, and another one on the auxiliary class path that opens for it. */
class SisterModuleIT {
  @RegisterExtension static final PluginJar PLUGIN = new PluginJar();

  private static final SourceFile SENDER =
      new SourceFile(
          "acme/app/Sender.java",
          11,
          """
          package acme.app;

          import acme.net.Dialer;
          import java.io.IOException;
          import java.net.Socket;
          import java.util.List;

          class Sender {
            void sendAll(List<byte[]> messages) throws IOException {
              for (byte[] message : messages) {
                Dialer.send(message); // expect SOCK_OPEN_IN_LOOP HIGH
              }
            }

            void dialAll(List<byte[]> messages) throws IOException {
              for (byte[] message : messages) {
                try (Socket socket = Dialer.dial()) { // expect SOCK_OPEN_IN_LOOP HIGH
                  socket.getOutputStream().write(message);
                }
              }
            }

            void sendOnce(byte[] message) throws IOException {
              Dialer.send(message);
            }
          }
          """);

  /** Its own faults are those of the run that analyses it. */
  private static final SourceFile DIALER =
      new SourceFile(
          "acme/net/Dialer.java",
          11,
          """
          package acme.net;

          import java.io.IOException;
          import java.net.Socket;

          public class Dialer {
            public static Socket dial() throws IOException {
              return new Socket("feed.example.net", 7000);
            }

            public static void send(byte[] message) throws IOException {
              try (Socket socket = dial()) {
                socket.getOutputStream().write(message);
              }
            }

            public static void forget(byte[] message) throws IOException {
              dial().getOutputStream().write(message);
            }
          }
          """);

  private static final SourceFile GIVER =
      new SourceFile(
          "acme/app/Giver.java",
          11,
          """
          package acme.app;

          import acme.net.Taker;
          import java.io.IOException;
          import java.net.Socket;

          class Giver {
            void give(Taker taker, String host) throws IOException {
              Socket socket = new Socket(host, 7000);
              taker.take(socket);
            }

            void show(Looker looker, String host) throws IOException {
              Socket socket = new Socket(host, 7000); // expect SOCK_NOT_CLOSED HIGH
              looker.take(socket);
            }

            static final class Looker extends Taker {
              @Override
              public void take(Socket socket) throws IOException {
                socket.getOutputStream().write(1);
              }
            }
          }
          """);

  private static final SourceFile TAKER =
      new SourceFile(
          "acme/net/Taker.java",
          11,
          """
          package acme.net;

          import java.io.IOException;
          import java.net.Socket;

          public abstract class Taker {
            public abstract void take(Socket socket) throws IOException;
          }
          """);

  private static final SourceFile CLOSER =
      new SourceFile(
          "acme/net/Closer.java",
          11,
          """
          package acme.net;

          import java.io.IOException;
          import java.net.Socket;

          class Closer extends Taker {
            @Override
            public void take(Socket socket) throws IOException {
              socket.close();
            }
          }
          """);

  @Test
  void opensOfASisterAreThoseOfItsCallers(@TempDir Path sister) throws IOException {
    Analysis analysis = analyse("sisters", List.of(SENDER, DIALER), sister);
    Check.same("sisters", SENDER.expected(), analysis.findings());
  }

  /** Nobody in the analysed module names the class that closes the connection. */
  @Test
  void subclassesOfASisterTakePart(@TempDir Path sister) throws IOException {
    Analysis analysis = analyse("subclasses", List.of(GIVER, TAKER, CLOSER), sister);
    Check.same("subclasses", GIVER.expected(), analysis.findings());
  }

  /** Analyses some classes without those in the package of the sister. */
  private static Analysis analyse(String purpose, List<SourceFile> sources, Path sister)
      throws IOException {
    Path classes = Compiler.javac(11).compile(purpose, sources);
    Path there = Files.createDirectories(sister.resolve("acme")).resolve("net");
    Files.move(classes.resolve("acme/net"), there);
    List<String> libraries = new ArrayList<>(Libraries.files());
    libraries.add(sister.toString());
    Analysis analysis = Analysis.of(List.of(classes), libraries);
    Check.isClean(purpose, analysis);
    return analysis;
  }
}
