package samples.libraries;

import java.util.List;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;

/** JavaMail. */
public class JavaMail {
  void sendAllBad(List<Message> messages) throws MessagingException {
    for (Message message : messages) {
      Transport.send(message); // expect SOCK_OPEN_IN_LOOP NORMAL
    }
  }

  void sendAllOk(Session session, List<Message> messages) throws MessagingException {
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      for (Message message : messages) {
        transport.sendMessage(message, message.getAllRecipients());
      }
    }
  }

  void sendOk(Message message) throws MessagingException {
    Transport.send(message);
  }
}
