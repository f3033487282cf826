package samples.libraries;

import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;

/** Pulsar. */
public class Pulsar {
  private final Producer<String> producer;

  Pulsar(PulsarClient client) throws PulsarClientException {
    producer = client.newProducer(Schema.STRING).topic("orders").create();
  }

  void sendBad(String message) throws PulsarClientException {
    try (PulsarClient own =
            PulsarClient.builder()
                .serviceUrl("pulsar://broker")
                .build(); // expect SOCK_CLIENT_PER_CALL NORMAL
        Producer<String> once = own.newProducer(Schema.STRING).topic("orders").create()) {
      once.send(message);
    }
  }

  void sendOnceBad(PulsarClient client, String message) throws PulsarClientException {
    try (Producer<String> once =
        client
            .newProducer(Schema.STRING)
            .topic("orders")
            .create()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      once.send(message);
    }
  }

  void sendOk(String message) throws PulsarClientException {
    producer.send(message);
  }
}
