package samples.libraries;

import javax.jms.Connection;
import javax.jms.ConnectionFactory;
import javax.jms.JMSException;
import javax.jms.Message;
import javax.jms.MessageListener;
import javax.jms.MessageProducer;
import javax.jms.Queue;
import javax.jms.Session;
import org.apache.activemq.ActiveMQConnectionFactory;

/** ActiveMQ Classic. */
public class ActiveMq {
  private final Connection connection;

  ActiveMq(ConnectionFactory factory) throws JMSException {
    connection = factory.createConnection();
    connection.start();
  }

  void sendBad(String queue, String text) throws JMSException {
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://broker:61616");
    Connection own = factory.createConnection(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      Session session = own.createSession(false, Session.AUTO_ACKNOWLEDGE);
      Queue target = session.createQueue(queue);
      session.createProducer(target).send(session.createTextMessage(text));
    } finally {
      own.close();
    }
  }

  void sendOk(String queue, String text) throws JMSException {
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    try {
      MessageProducer producer = session.createProducer(session.createQueue(queue));
      producer.send(session.createTextMessage(text));
    } finally {
      session.close();
    }
  }

  /** Answers each message. */
  static class Answers implements MessageListener {
    private final ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://broker");

    @Override
    public void onMessage(Message message) {
      answerBad(message);
    }

    private void answerBad(Message message) {
      try {
        Connection own = factory.createConnection(); // expect SOCK_CLIENT_PER_CALL HIGH
        try {
          Session session = own.createSession(true, Session.SESSION_TRANSACTED);
          session.createProducer(message.getJMSReplyTo()).send(session.createMessage());
          session.commit();
        } finally {
          own.close();
        }
      } catch (JMSException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
