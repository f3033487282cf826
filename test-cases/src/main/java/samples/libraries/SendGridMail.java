package samples.libraries;

import com.sendgrid.Request;
import com.sendgrid.SendGrid;
import java.io.IOException;

/** SendGrid. */
public class SendGridMail {
  private final SendGrid shared;

  SendGridMail(String key) {
    shared = new SendGrid(key);
  }

  int sendBad(String key, Request request) throws IOException {
    SendGrid own = new SendGrid(key); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return own.api(request).getStatusCode();
  }

  int sendOk(Request request) throws IOException {
    return shared.api(request).getStatusCode();
  }
}
