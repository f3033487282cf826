package samples.protocols;

import javax.jms.JMSException;
import javax.jms.Message;
import javax.jms.MessageListener;
import javax.jms.Session;
import javax.jms.Topic;
import javax.jms.TopicConnection;
import javax.jms.TopicConnectionFactory;
import javax.jms.TopicSession;
import javax.jms.TopicSubscriber;

/** A connection with a listener goes on working; one that is only read from does not. */
public class JmsListeners implements MessageListener {
  static JmsListeners listenOk(TopicConnectionFactory factory, Topic topic) throws JMSException {
    JmsListeners listener = new JmsListeners();
    TopicConnection connection = factory.createTopicConnection();
    connection.start();
    TopicSession session = connection.createTopicSession(false, Session.AUTO_ACKNOWLEDGE);
    TopicSubscriber subscriber = session.createSubscriber(topic);
    subscriber.setMessageListener(listener);
    return listener;
  }

  static Message nextBad(TopicConnectionFactory factory, Topic topic) throws JMSException {
    TopicConnection connection = factory.createTopicConnection(); // expect SOCK_NOT_CLOSED HIGH
    connection.start();
    TopicSession session = connection.createTopicSession(false, Session.AUTO_ACKNOWLEDGE);
    TopicSubscriber subscriber = session.createSubscriber(topic);
    return subscriber.receive(1000);
  }

  @Override
  public void onMessage(Message message) {
    System.out.println(message);
  }
}
