package samples.libraries;

import java.util.List;
import org.apache.commons.mail.EmailException;
import org.apache.commons.mail.SimpleEmail;

/** Commons Email, which connects for each message. */
public class CommonsEmail {
  void notifyAllBad(List<String> users, String text) throws EmailException {
    for (String user : users) {
      SimpleEmail email = new SimpleEmail();
      email.setHostName("mail.example.com");
      email.setFrom("shop@example.com");
      email.addTo(user);
      email.setMsg(text);
      email.send(); // expect SOCK_OPEN_IN_LOOP NORMAL
    }
  }

  void notifyAllOk(List<String> users, String text) throws EmailException {
    SimpleEmail email = new SimpleEmail();
    email.setHostName("mail.example.com");
    email.setFrom("shop@example.com");
    for (String user : users) {
      email.addBcc(user);
    }
    email.setMsg(text);
    email.send();
  }
}
