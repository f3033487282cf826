package samples.libraries;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;

/** MQTT with the client of HiveMQ. */
public class HiveMq {
  private final Mqtt5BlockingClient client =
      MqttClient.builder().useMqttVersion5().serverHost("broker.example.com").buildBlocking();

  void connect() {
    client.connect();
  }

  void publishBad(String topic, byte[] payload) {
    Mqtt5BlockingClient own =
        MqttClient.builder()
            .useMqttVersion5()
            .serverHost("broker.example.com")
            .buildBlocking(); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.connect();
    own.publishWith().topic(topic).payload(payload).send();
    own.disconnect();
  }

  void publishOk(String topic, byte[] payload) {
    client.publishWith().topic(topic).payload(payload).send();
  }
}
