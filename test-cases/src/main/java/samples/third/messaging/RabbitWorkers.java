package samples.third.messaging;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.net.Socket;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Publishers and consumers of RabbitMQ. */
public class RabbitWorkers {
  private final ConnectionFactory factory = new ConnectionFactory();
  private Connection shared;

  public void publishBad(String queue, byte[] body) throws IOException, TimeoutException {
    ConnectionFactory f = new ConnectionFactory();
    f.setHost("mq.example.org");
    try (Connection connection = f.newConnection(); // expect SOCK_CLIENT_PER_CALL NORMAL
        Channel channel = connection.createChannel()) {
      channel.basicPublish("", queue, null, body);
    }
  }

  public void publishOk(String queue, byte[] body) throws IOException, TimeoutException {
    try (Channel channel = sharedOk().createChannel()) {
      channel.basicPublish("", queue, null, body);
    }
  }

  public void publishAllBad(String queue, List<byte[]> bodies)
      throws IOException, TimeoutException {
    for (byte[] body : bodies) {
      Connection connection = factory.newConnection(); // expect SOCK_CLIENT_PER_CALL HIGH
      try {
        Channel channel = connection.createChannel();
        channel.basicPublish("", queue, null, body);
      } finally {
        connection.close();
      }
    }
  }

  public void publishAllOk(String queue, List<byte[]> bodies) throws IOException, TimeoutException {
    Channel channel = sharedOk().createChannel();
    try {
      for (byte[] body : bodies) {
        channel.basicPublish("", queue, null, body);
      }
    } finally {
      channel.close();
    }
  }

  private synchronized Connection sharedOk() throws IOException, TimeoutException {
    if (shared == null || !shared.isOpen()) {
      shared = factory.newConnection();
    }
    return shared;
  }

  public synchronized void closeOk() throws IOException {
    if (shared != null) {
      shared.close();
    }
  }

  /** A delivery is a hot entry. */
  static class ForwardBad extends DefaultConsumer {
    private final String host;

    ForwardBad(Channel channel, String host) {
      super(channel);
      this.host = host;
    }

    @Override
    public void handleDelivery(String tag, Envelope e, AMQP.BasicProperties p, byte[] body)
        throws IOException {
      try (Socket s = new Socket(host, 4000)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        s.getOutputStream().write(body);
      }
      getChannel().basicAck(e.getDeliveryTag(), false);
    }
  }

  static class ForwardOk extends DefaultConsumer {
    private final Socket target;

    ForwardOk(Channel channel, Socket target) {
      super(channel);
      this.target = target;
    }

    @Override
    public void handleDelivery(String tag, Envelope e, AMQP.BasicProperties p, byte[] body)
        throws IOException {
      target.getOutputStream().write(body);
      getChannel().basicAck(e.getDeliveryTag(), false);
    }
  }

  /** The callback as a lambda that calls a repository. */
  public void storeAll(Channel channel, String url) throws IOException {
    DeliverCallback store =
        (tag, delivery) -> {
          storeBad(url, delivery.getBody());
          channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
        };
    channel.basicConsume("orders", false, store, tag -> {});
  }

  private static void storeBad(String url, byte[] body) {
    try (java.sql.Connection c =
            DriverManager.getConnection(url); // expect SOCK_UNPOOLED_JDBC NORMAL
        PreparedStatement st = c.prepareStatement("insert into orders(body) values (?)")) {
      st.setBytes(1, body);
      st.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
