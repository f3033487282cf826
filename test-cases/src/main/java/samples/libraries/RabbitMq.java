package samples.libraries;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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

  /** The consumer goes on after the call, and its connection with it. */
  void listenOk(String queue) throws IOException, TimeoutException {
    Connection connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.basicConsume(queue, true, (tag, message) -> print(message.getBody()), tag -> {});
  }

  byte[] askBad(String queue, byte[] question)
      throws IOException, TimeoutException, InterruptedException {
    BlockingQueue<byte[]> answers = new ArrayBlockingQueue<>(1);
    try (Connection connection = factory.newConnection(); // expect SOCK_CLIENT_PER_CALL NORMAL
        Channel channel = connection.createChannel()) {
      channel.basicConsume("answers", true, (tag, a) -> answers.offer(a.getBody()), tag -> {});
      channel.basicPublish("", queue, null, question);
      return answers.take();
    }
  }

  void listenToAllBad(List<String> queues) throws IOException, TimeoutException {
    for (String queue : queues) {
      Connection connection = factory.newConnection(); // expect SOCK_CLIENT_PER_CALL HIGH
      Channel channel = connection.createChannel();
      channel.basicConsume(queue, true, (tag, message) -> print(message.getBody()), tag -> {});
    }
  }

  private static void print(byte[] body) {
    System.out.println(body.length);
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
