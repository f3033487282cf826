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

  @Test
  void opensOfASisterAreThoseOfItsCallers(@TempDir Path sister) throws IOException {
    Path classes = Compiler.javac(11).compile("sisters", List.of(SENDER, DIALER));
    Path there = Files.createDirectories(sister.resolve("acme/net"));
    Files.move(classes.resolve("acme/net/Dialer.class"), there.resolve("Dialer.class"));
    List<String> libraries = new ArrayList<>(Libraries.files());
    libraries.add(sister.toString());
    Analysis analysis = Analysis.of(List.of(classes), libraries);
    Check.isClean("sisters", analysis);
    Check.same("sisters", SENDER.expected(), analysis.findings());
  }
}
