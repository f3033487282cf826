package samples.libraries;

import java.time.Duration;
import java.util.Collections;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The clients of Kafka. */
public class Kafka {
  private final Properties settings;
  private final KafkaProducer<String, String> producer;

  Kafka(Properties settings) {
    this.settings = settings;
    this.producer = new KafkaProducer<>(settings);
  }

  void publishBad(String topic, String message) {
    Producer<String, String> own;
    own = new KafkaProducer<>(settings); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.send(new ProducerRecord<>(topic, message));
    own.close();
  }

  void forwardBad(String topic) {
    KafkaConsumer<String, String> consumer;
    consumer = new KafkaConsumer<>(settings); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      consumer.subscribe(Collections.singleton(topic));
      for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofSeconds(1))) {
        producer.send(new ProducerRecord<>("copy", one.value()));
      }
    } finally {
      consumer.close();
    }
  }

  void publishOk(String topic, String message) {
    producer.send(new ProducerRecord<>(topic, message));
  }

  void runOk(String topic) {
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(Collections.singleton(topic));
      while (!Thread.currentThread().isInterrupted()) {
        for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofSeconds(1))) {
          producer.send(new ProducerRecord<>("copy", one.value()));
        }
      }
    }
  }
}
