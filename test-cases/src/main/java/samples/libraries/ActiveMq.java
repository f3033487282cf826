package samples.libraries;

import java.util.List;
import javax.jms.Connection;
import javax.jms.JMSException;
import javax.jms.Message;
import javax.jms.MessageListener;
import javax.jms.MessageProducer;
import javax.jms.Session;
import org.apache.activemq.ActiveMQConnectionFactory;

/** ActiveMQ Classic. */
public class ActiveMq {
  private final ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://broker");

  void sendAllBad(List<String> texts) throws JMSException {
    for (String text : texts) {
      Connection own = factory.createConnection(); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        Session session = own.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = session.createProducer(session.createQueue("orders"));
        producer.send(session.createTextMessage(text));
      } finally {
        own.close();
      }
    }
  }

  void sendBad(String queue, String text) throws JMSException {
    Connection own = factory.createConnection(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Session session = own.createSession(false, Session.AUTO_ACKNOWLEDGE);
    session.createProducer(session.createQueue(queue)).send(session.createTextMessage(text));
    own.close();
  }

  void sendAllOk(Connection connection, List<String> texts) throws JMSException {
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    try {
      MessageProducer producer = session.createProducer(session.createQueue("orders"));
      for (String text : texts) {
        producer.send(session.createTextMessage(text));
      }
    } finally {
      session.close();
    }
  }

  /** Answers each message. */
  static class Answers implements MessageListener {
    private final ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://broker");

    @Override
    public void onMessage(Message message) {
      try {
        answerBad(message);
      } catch (JMSException e) {
        throw new IllegalStateException(e);
      }
    }

    private void answerBad(Message message) throws JMSException {
      Connection own = factory.createConnection(); // expect SOCK_OPEN_PER_REQUEST NORMAL
      try {
        Session session = own.createSession(true, Session.SESSION_TRANSACTED);
        session.createProducer(message.getJMSReplyTo()).send(session.createMessage());
        session.commit();
      } finally {
        own.close();
      }
    }
  }

  /** Answers each message over the connection that it came from. */
  static class SharedAnswers implements MessageListener {
    private final Session session;

    SharedAnswers(Connection connection) throws JMSException {
      session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    }

    @Override
    public void onMessage(Message message) {
      try {
        answerOk(message);
      } catch (JMSException e) {
        throw new IllegalStateException(e);
      }
    }

    private void answerOk(Message message) throws JMSException {
      MessageProducer producer = session.createProducer(message.getJMSReplyTo());
      producer.send(session.createMessage());
      producer.close();
    }
  }
}
