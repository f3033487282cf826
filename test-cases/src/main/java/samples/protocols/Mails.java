package samples.protocols;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.mail.Address;
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

  void toOneKindOfAddressAfterTheOtherBad(Message message, Map<String, List<Address>> byType)
      throws MessagingException {
    for (List<Address> recipients : byType.values()) {
      Address[] some = new Address[recipients.size()];
      recipients.toArray(some);
      Transport transport = session.getTransport(some[0]); // expect SOCK_OPEN_IN_LOOP LOW
      try {
        transport.connect();
        transport.sendMessage(message, some);
      } finally {
        transport.close();
      }
    }
  }

  void toOneAddressBad(List<Message> messages, Address recipient) throws MessagingException {
    for (Message message : messages) {
      Address[] some = {recipient};
      Transport transport = session.getTransport(some[0]); // expect SOCK_OPEN_IN_LOOP NORMAL
      try {
        transport.connect();
        transport.sendMessage(message, some);
      } finally {
        transport.close();
      }
    }
  }

  void otherMailboxesBad(Map<String, String> passwords) throws MessagingException {
    for (Map.Entry<String, String> one : passwords.entrySet()) {
      Store store = session.getStore("imap"); // expect SOCK_OPEN_IN_LOOP LOW
      try {
        store.connect(one.getKey(), "postmaster", one.getValue());
        System.out.println(store.getFolder("INBOX").getMessageCount());
      } finally {
        store.close();
      }
    }
  }

  void oneServerBad(List<String> users, String password) throws MessagingException {
    for (String user : users) {
      Store store = session.getStore("imap"); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        store.connect("mail.example.com", user, password);
        System.out.println(store.getFolder("INBOX").getMessageCount());
      } finally {
        store.close();
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

  void sendEachBad(List<Message> messages) throws MessagingException {
    for (Message message : messages) {
      Transport.send(message); // expect SOCK_OPEN_IN_LOOP NORMAL
    }
  }

  void sendOneOk(Message message) throws MessagingException {
    Transport.send(message);
  }

  void notifyAllBad(List<Message> messages) {
    messages.forEach(
        message -> {
          deliver(message); // expect SOCK_OPEN_IN_LOOP NORMAL
        });
  }

  private static void deliver(Message message) {
    try {
      Transport.send(message);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  void retryOk(Message message) throws InterruptedException {
    boolean sent = false;
    while (!sent) {
      try {
        Transport.send(message);
        sent = true;
      } catch (MessagingException e) {
        Thread.sleep(5_000);
      }
    }
  }

  void sendFewBad(Message message) throws MessagingException {
    for (int i = 0; i < 3; i++) {
      Transport.send(message); // expect SOCK_OPEN_IN_LOOP LOW
    }
  }
}
