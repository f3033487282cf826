package samples.libraries;

import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import java.util.List;

/** The service bus of Azure. */
public class AzureServiceBus {
  private final ServiceBusSenderClient sender;

  AzureServiceBus(String secret) {
    sender = senderOk(secret);
  }

  private static ServiceBusSenderClient senderOk(String secret) {
    return new ServiceBusClientBuilder()
        .connectionString(secret)
        .sender()
        .queueName("orders")
        .buildClient();
  }

  void sendAllBad(String secret, List<String> texts) {
    for (String text : texts) {
      ServiceBusSenderClient own =
          new ServiceBusClientBuilder()
              .connectionString(secret)
              .sender()
              .queueName("orders")
              .buildClient(); // expect SOCK_CLIENT_PER_CALL HIGH
      own.sendMessage(new ServiceBusMessage(text));
      own.close();
    }
  }

  void sendOk(String text) {
    sender.sendMessage(new ServiceBusMessage(text));
  }
}
