package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line does with model files. */
class ModelOptionsIT {
  @TempDir Path folder;

  /** What a call of the command said, and how it ended. */
  private record Call(int exitCode, String said) {
    static Call of(String... arguments) throws IOException, InterruptedException {
      List<String> command = new ArrayList<>();
      command.add(Jdk.running().java().toString());
      command.add("-Dsocketchurn.plugin=" + PluginJar.path());
      command.add("-jar");
      command.add(Libraries.property("cli.jar"));
      command.addAll(List.of(arguments));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      process.getInputStream().transferTo(bytes);
      return new Call(process.waitFor(), bytes.toString(StandardCharsets.UTF_8));
    }

    void says(String part) {
      assertTrue(said.contains(part), said);
    }
  }

  @Test
  void explainsAnApiWithFileAndLine() throws Exception {
    Call call = Call.of("--explain-model", "okhttp3.OkHttpClient#newBuilder");
    assertEquals(0, call.exitCode(), call.said());
    call.says("  shares-pool newBuilder() arg=receiver kind=http\n      okhttp.models:");
    call.says("OkHttp, verified com.squareup.okhttp3:okhttp:");
    call.says("  advice: Keep one OkHttpClient");
  }

  @Test
  void explainsWhatIsInherited() throws Exception {
    Call call = Call.of("--explain-model", "java.net.ServerSocket#close");
    call.says("close close()");
    call = Call.of("--explain-model", "javax.net.ssl.SSLSocket#setSoLinger");
    call.says("linger setSoLinger(boolean, int) on=0");
    call.says(" about java.net.Socket, Java sockets");
  }

  @Test
  void admitsIgnorance() throws Exception {
    Call call = Call.of("--explain-model", "java.net.Socket#fly");
    assertEquals(0, call.exitCode(), call.said());
    call.says("nothing is known about java.net.Socket#fly; about that class: ");
    call.says("setSoLinger");
    Call.of("--explain-model", "a.B").says("nothing is known about a.B\n");
  }

  @Test
  void guessesWhatIsMeant() throws Exception {
    Call.of("--explain-model", "Jedis").says("  did you mean redis.clients.jedis.Jedis?\n");
    Call.of("--explain-model", "java.net.socket#close")
        .says("  did you mean java.net.Socket#close?\n");
    Call.of("--explain-model", "java.net.Socket.close")
        .says("  did you mean java.net.Socket#close?\n");
    Call.of("--explain-model", "#close").says("nothing is known about #close\n");
  }

  @Test
  void explainsByTheModelFilesOfLibraries() throws Exception {
    Path models = Files.createDirectories(folder.resolve("lib/META-INF/socketchurn"));
    Files.writeString(
        models.resolve("acme.models"), "class acme.Sender\n  open dial(String) kind=tcp\n");
    String lib = folder.resolve("lib").toString();
    Call.of("--explain-model", "acme.Sender", "--aux", lib).says("  open dial(java.lang.String)");

    Path jar = folder.resolve("acme.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("index", "acme.models")) {
        zip.putNextEntry(new ZipEntry("META-INF/socketchurn/" + name));
        String text = name.equals("index") ? "acme.models" : "class acme.Sender\n  close stop()\n";
        zip.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    Call.of("--explain-model", "acme.Sender", "--aux", jar.toString())
        .says("  close stop()\n      " + jar + "!/META-INF/socketchurn/acme.models:2");
  }

  @Test
  void takesModelFiles() throws Exception {
    SourceFile source =
        new SourceFile(
            "acme/Sender.java",
            8,
            """
            package acme;

            class Sender {
              static native Sender dial(String host);

              void leak(String host) {
                dial(host).hashCode();
              }
            }
            """);
    Path classes = Compiler.javac(11).compile("model-options", List.of(source));
    Path models =
        Files.writeString(
            folder.resolve("acme.models"),
            "class acme.Sender\n  open dial(String) kind=tcp\n  opne more(*)\n");

    assertEquals(0, Call.of(classes.toString()).exitCode());
    Call call = Call.of(classes.toString(), "--models", models.toString());
    assertEquals(1, call.exitCode(), call.said());
    call.says("acme/Sender.java:7: SOCK_NOT_CLOSED (HIGH)");
    call.says(
        "scan: remark: "
            + models
            + ":3:3: unknown role 'opne', expected a role; did you mean 'open'?");

    call = Call.of("--explain-model", "acme.Sender#dial", "--models", models.toString());
    call.says("  open dial(java.lang.String) kind=tcp\n      " + models + ":2: ");
  }
}
