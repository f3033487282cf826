package samples.clients;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Channels, producers and broker connections: one for each message, or one for all. */
public class RpcAndQueueClients {
  private final String target;
  private final Properties settings;
  private final ConnectionFactory broker;
  private final MethodDescriptor<String, String> method;
  private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();
  private final ManagedChannel shared;
  private final Producer<String, String> producer;
  private Connection connection;

  RpcAndQueueClients(
      String target,
      Properties settings,
      ConnectionFactory broker,
      MethodDescriptor<String, String> method) {
    this.target = target;
    this.settings = settings;
    this.broker = broker;
    this.method = method;
    this.shared = ManagedChannelBuilder.forTarget(target).build();
    this.producer = new KafkaProducer<>(settings);
  }

  String callBad(String argument) {
    ManagedChannel channel =
        ManagedChannelBuilder.forTarget(target)
            .usePlaintext()
            .build(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      return ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, argument);
    } finally {
      channel.shutdown();
    }
  }

  void callAllBad(List<String> arguments) {
    for (String argument : arguments) {
      ManagedChannel channel =
          ManagedChannelBuilder.forAddress("rpc.example.com", 443)
              .build(); // expect SOCK_CLIENT_PER_CALL HIGH
      System.out.println(
          ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, argument));
      channel.shutdownNow();
    }
  }

  String callOk(String argument) {
    return ClientCalls.blockingUnaryCall(shared, method, CallOptions.DEFAULT, argument);
  }

  String callCachedOk(String host, String argument) {
    ManagedChannel channel =
        channels.computeIfAbsent(host, h -> ManagedChannelBuilder.forTarget(h).build());
    return ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, argument);
  }

  ManagedChannel channelOk(String host) {
    return ManagedChannelBuilder.forTarget(host).usePlaintext().build();
  }

  void publishBad(String topic, String message) {
    KafkaProducer<String, String> own;
    own = new KafkaProducer<>(settings); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.send(new ProducerRecord<>(topic, message));
    own.close();
  }

  void publishAll(String topic, List<String> messages) {
    for (String message : messages) {
      try (Producer<String, String> own = newProducerBad()) {
        own.send(new ProducerRecord<>(topic, message));
      }
    }
  }

  private Producer<String, String> newProducerBad() {
    return new KafkaProducer<>(settings); // expect SOCK_CLIENT_PER_CALL HIGH
  }

  void publishOk(String topic, String message) {
    producer.send(new ProducerRecord<>(topic, message));
  }

  void queueBad(String queue, byte[] body) throws IOException, TimeoutException {
    try (Connection own = broker.newConnection(); // expect SOCK_CLIENT_PER_CALL NORMAL
        Channel channel = own.createChannel()) {
      channel.basicPublish("", queue, null, body);
    }
  }

  synchronized void queueOk(String queue, byte[] body) throws IOException, TimeoutException {
    if (connection == null) {
      connection = broker.newConnection();
    }
    try (Channel channel = connection.createChannel()) {
      channel.basicPublish("", queue, null, body);
    }
  }

  void close() throws IOException {
    shared.shutdown();
    producer.close();
    if (connection != null) {
      connection.close();
    }
  }
}
