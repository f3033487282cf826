package io.github.socketchurn.testcases;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Obeys {@code @SuppressFBWarnings}, and only where it stands. */
class SuppressionIT {
  @RegisterExtension static final PluginJar PLUGIN = new PluginJar();

  /** The Eclipse compiler does not put the name of the method into the name of its lambda. */
  static List<Compiler> compilers() {
    return List.of(Compiler.javac(11), Compiler.eclipse(8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("compilers")
  void onMethod(Compiler compiler) {
    check(
        compiler,
        "OnMethod",
        """
        class OnMethod {
          @SuppressFBWarnings("SOCK_NOT_CLOSED")
          void quiet(String host) throws IOException {
            Socket socket = new Socket(host, 80);
            socket.getOutputStream().write(1);
          }

          @SuppressFBWarnings("SOCK_LINGER_ZERO")
          void otherPattern(String host) throws IOException {
            Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
            socket.getOutputStream().write(1);
          }

          void loud(String host) throws IOException {
            Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
            socket.getOutputStream().write(1);
          }
        }
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("compilers")
  void onClass(Compiler compiler) {
    check(
        compiler,
        "OnClass",
        """
        @SuppressFBWarnings(value = "SOCK_NOT_CLOSED", justification = "a test")
        class OnClass {
          void quiet(String host) throws IOException {
            Socket socket = new Socket(host, 80);
            socket.getOutputStream().write(1);
          }
        }

        class Neighbour {
          void loud(String host) throws IOException {
            Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
            socket.getOutputStream().write(1);
          }
        }
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("compilers")
  void onNestedClass(Compiler compiler) {
    check(
        compiler,
        "OnNestedClass",
        """
        class OnNestedClass {
          @SuppressFBWarnings("SOCK_NOT_CLOSED")
          static class Quiet {
            void send(String host) throws IOException {
              Socket socket = new Socket(host, 80);
              socket.getOutputStream().write(1);
            }
          }

          static class Loud {
            void send(String host) throws IOException {
              Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
              socket.getOutputStream().write(1);
            }
          }

          void outer(String host) throws IOException {
            Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
            socket.getOutputStream().write(1);
          }
        }
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("compilers")
  void onMethodAroundLambda(Compiler compiler) {
    check(
        compiler,
        "AroundLambda",
        """
        class AroundLambda {
          @SuppressFBWarnings("SOCK_NOT_CLOSED")
          Callable<Void> quiet(String host) {
            return () -> {
              Socket socket = new Socket(host, 80);
              socket.getOutputStream().write(1);
              return null;
            };
          }

          @SuppressFBWarnings("SOCK_NOT_CLOSED")
          Callable<Callable<Void>> quietTwice(String host) {
            return () ->
                () -> {
                  Socket socket = new Socket(host, 80);
                  socket.getOutputStream().write(1);
                  return null;
                };
          }

          Callable<Void> loud(String host) {
            return () -> {
              Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
              socket.getOutputStream().write(1);
              return null;
            };
          }
        }
        """);
  }

  private static void check(Compiler compiler, String name, String body) {
    String imports =
        """
        import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
        import java.io.IOException;
        import java.net.Socket;
        import java.util.concurrent.Callable;

        """;
    SourceFile source =
        new SourceFile(
            "suppression/" + name + ".java", 8, "package suppression;\n\n" + imports + body);
    Check.findsExpected(name, compiler, List.of(source));
  }
}
