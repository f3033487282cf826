package samples.protocols;

import java.util.List;
import java.util.Properties;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Store;
import javax.mail.Transport;

/** Mail: a transport carries many messages, a store has to be closed. */
class Mails {
  private final Session session = Session.getInstance(new Properties());

  void transportForEachMessageBad(List<Message> messages) throws MessagingException {
    for (Message message : messages) {
      Transport transport = session.getTransport("smtp"); // expect SOCK_OPEN_IN_LOOP NORMAL
      try {
        transport.connect();
        transport.sendMessage(message, message.getAllRecipients());
      } finally {
        transport.close();
      }
    }
  }

  void oneTransportForAllOk(List<Message> messages) throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      transport.connect();
      for (Message message : messages) {
        transport.sendMessage(message, message.getAllRecipients());
      }
    } finally {
      transport.close();
    }
  }

  int countBad(String user, String password) throws MessagingException {
    Store store = session.getStore("imap"); // expect SOCK_NOT_CLOSED HIGH
    store.connect("mail.example.com", user, password);
    return store.getFolder("INBOX").getMessageCount();
  }

  int countOk(String user, String password) throws MessagingException {
    Store store = session.getStore("imap");
    try {
      store.connect("mail.example.com", user, password);
      return store.getFolder("INBOX").getMessageCount();
    } finally {
      store.close();
    }
  }
}
