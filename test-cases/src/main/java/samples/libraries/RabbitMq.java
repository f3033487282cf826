package samples.libraries;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** RabbitMQ. */
public class RabbitMq {
  private final ConnectionFactory factory = new ConnectionFactory();

  void publishBad(String queue, byte[] message) throws IOException, TimeoutException {
    factory.setHost("broker.example.com");
    Connection connection = factory.newConnection(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try (Channel channel = connection.createChannel()) {
      channel.queueDeclare(queue, true, false, false, null);
      channel.basicPublish("", queue, null, message);
    } finally {
      connection.close();
    }
  }

  void publishAllBad(List<byte[]> messages) throws IOException, TimeoutException {
    for (byte[] message : messages) {
      try (Connection connection = factory.newConnection(); // expect SOCK_CLIENT_PER_CALL HIGH
          Channel channel = connection.createChannel()) {
        channel.basicPublish("", "all", null, message);
      }
    }
  }

  void publishAllOk(Connection connection, List<byte[]> messages)
      throws IOException, TimeoutException {
    try (Channel channel = connection.createChannel()) {
      for (byte[] message : messages) {
        channel.basicPublish("", "all", null, message);
      }
    }
  }
}
