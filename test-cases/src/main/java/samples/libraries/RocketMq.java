package samples.libraries;

import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;

/** RocketMQ. */
public class RocketMq {
  private DefaultMQProducer producer;

  void sendBad(String topic, byte[] body) throws Exception {
    DefaultMQProducer own = new DefaultMQProducer("orders"); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.setNamesrvAddr("names.example.com:9876");
    own.start();
    try {
      own.send(new Message(topic, body));
    } finally {
      own.shutdown();
    }
  }

  void start() throws Exception {
    producer = new DefaultMQProducer("orders");
    producer.setNamesrvAddr("names.example.com:9876");
    producer.start();
  }

  void sendOk(String topic, byte[] body) throws Exception {
    producer.send(new Message(topic, body));
  }
}
