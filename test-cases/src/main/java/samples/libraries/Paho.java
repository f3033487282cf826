package samples.libraries;

import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/** MQTT with Paho. */
public class Paho {
  private final MqttClient client;

  Paho(String broker) throws MqttException {
    client = new MqttClient(broker, MqttClient.generateClientId());
    client.connect();
  }

  void publishBad(String broker, String topic, byte[] payload) throws MqttException {
    MqttClient own =
        new MqttClient(broker, MqttClient.generateClientId()); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.connect();
    own.publish(topic, new MqttMessage(payload));
    own.disconnect();
    own.close();
  }

  static void listenOk(String broker, MqttCallback callback) throws MqttException {
    MqttClient own = new MqttClient(broker, MqttClient.generateClientId());
    own.setCallback(callback);
    own.connect();
    own.subscribe("alarms");
  }

  void publishOk(String topic, byte[] payload) throws MqttException {
    MqttMessage message = new MqttMessage(payload);
    message.setQos(1);
    client.publish(topic, message);
  }
}
