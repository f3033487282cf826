package samples.libraries;

import io.nats.client.Connection;
import io.nats.client.Nats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** NATS. */
public class NatsClient {
  private final Connection connection;

  NatsClient(String url) throws IOException, InterruptedException {
    connection = Nats.connect(url);
  }

  void publishBad(String subject, String text) throws IOException, InterruptedException {
    try (Connection own =
        Nats.connect("nats://broker.example.com")) { // expect SOCK_CLIENT_PER_CALL NORMAL
      own.publish(subject, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  void publishAllBad(String subject, List<byte[]> messages)
      throws IOException, InterruptedException {
    for (byte[] message : messages) {
      Connection own = Nats.connect(); // expect SOCK_CLIENT_PER_CALL HIGH
      own.publish(subject, message);
      own.close();
    }
  }

  static void listenOk(String url, String subject) throws IOException, InterruptedException {
    Connection own = Nats.connect(url);
    own.createDispatcher(message -> System.out.println(message)).subscribe(subject);
  }

  void publishOk(String subject, String text) {
    connection.publish(subject, text.getBytes(StandardCharsets.UTF_8));
  }
}
