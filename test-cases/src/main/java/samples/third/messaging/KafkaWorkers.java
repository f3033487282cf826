package samples.third.messaging;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Poll loops and producers of Kafka. */
public class KafkaWorkers {
  private final Properties config;
  private final Producer<String, String> producer;
  private volatile boolean running = true;

  public KafkaWorkers(Properties config) {
    this.config = config;
    this.producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
  }

  public void sendBad(String topic, String value) {
    Producer<String, String> own;
    own = new KafkaProducer<>(config); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.send(new ProducerRecord<>(topic, value));
    own.flush();
    own.close();
  }

  public void sendOk(String topic, String value) {
    producer.send(new ProducerRecord<>(topic, value));
  }

  /** One consumer for the life of the loop. */
  public void pollOk() {
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(config)) { // one per thread
      consumer.subscribe(Collections.singletonList("orders"));
      while (running) {
        ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
        for (ConsumerRecord<String, String> r : records) {
          sendOk("copies", r.value());
        }
      }
    }
  }

  /** Every record is forwarded over a connection of its own. */
  public void forwardBad(KafkaConsumer<String, String> consumer, String host) throws IOException {
    while (running) {
      ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(500));
      for (ConsumerRecord<String, String> r : records) {
        try (Socket s = new Socket(host, 9000)) { // expect SOCK_OPEN_IN_LOOP HIGH
          s.getOutputStream().write(r.value().getBytes("UTF-8"));
        }
      }
      consumer.commitSync();
    }
  }

  public void forwardOk(KafkaConsumer<String, String> consumer, String host) throws IOException {
    try (Socket s = new Socket(host, 9000)) {
      while (running) {
        ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(500));
        for (ConsumerRecord<String, String> r : records) {
          s.getOutputStream().write(r.value().getBytes("UTF-8"));
        }
        consumer.commitSync();
      }
    }
  }

  public int topicsBad(List<Properties> clusters) throws Exception {
    int n = 0;
    for (Properties cluster : clusters) {
      try (AdminClient admin = AdminClient.create(cluster)) { // expect SOCK_CLIENT_PER_CALL HIGH
        n += admin.listTopics().names().get().size();
      }
    }
    return n;
  }

  public void stopOk() {
    running = false;
    producer.close();
  }
}
