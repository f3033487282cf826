package samples.libraries;

import java.time.Duration;
import java.util.Collections;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;

/** The clients of Kafka. */
public class Kafka {
  private final Properties settings;
  private volatile boolean running = true;
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

  void stop() {
    running = false;
  }

  void publishOk(String topic, String message) {
    producer.send(new ProducerRecord<>(topic, message));
  }

  void runUntilWokenOk(String topic) {
    KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings);
    try {
      consumer.subscribe(Collections.singleton(topic));
      while (true) {
        consumer.poll(Duration.ofSeconds(1)).forEach(one -> System.out.println(one.value()));
        consumer.commitSync();
      }
    } catch (WakeupException e) {
      System.out.println("stopped");
    } finally {
      consumer.close();
    }
  }

  void runWhileRunningOk(String topic) {
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(Collections.singleton(topic));
      while (running) {
        consumer.poll(Duration.ofSeconds(1)).forEach(one -> System.out.println(one.value()));
      }
    }
  }

  /** What the broker yields ends this loop: it is over soon, and the next call connects again. */
  int drainBad(String topic) {
    Consumer<String, String> consumer;
    consumer = new KafkaConsumer<>(settings); // expect SOCK_CLIENT_PER_CALL NORMAL
    consumer.subscribe(Collections.singleton(topic));
    int count = 0;
    ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
    while (!records.isEmpty()) {
      count += records.count();
      records = consumer.poll(Duration.ofSeconds(1));
    }
    consumer.close();
    return count;
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
