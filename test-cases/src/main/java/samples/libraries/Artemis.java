package samples.libraries;

import java.util.List;
import javax.jms.JMSContext;
import javax.jms.Queue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** ActiveMQ Artemis over the simplified API of JMS 2. */
public class Artemis {
  private final ActiveMQConnectionFactory factory =
      new ActiveMQConnectionFactory("tcp://broker.example.com:61616");
  private final JMSContext context = factory.createContext();

  void sendAllBad(List<String> texts) {
    for (String text : texts) {
      try (JMSContext own = factory.createContext()) { // expect SOCK_OPEN_IN_LOOP HIGH
        own.createProducer().send(own.createQueue("orders"), text);
      }
    }
  }

  void sendBad(Queue queue, String text) {
    JMSContext own = factory.createContext(); // expect SOCK_NOT_CLOSED HIGH
    own.createProducer().send(queue, text);
  }

  void sendOk(Queue queue, String text) {
    context.createProducer().send(queue, text);
  }

  void sendInTransactionOk(Queue queue, String text) {
    try (JMSContext session = context.createContext(JMSContext.SESSION_TRANSACTED)) {
      session.createProducer().send(queue, text);
      session.commit();
    }
  }
}
