package samples.third.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.security.GeneralSecurityException;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** TLS contexts and sockets. */
public class TlsHelpers {
  private final TrustManager[] trust;
  private final SSLSocketFactory factory;

  public TlsHelpers(TrustManager[] trust) throws GeneralSecurityException {
    this.trust = trust;
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust, null);
    this.factory = context.getSocketFactory();
  }

  public int fetchBad(String url) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust, null);
    HttpsURLConnection conn = (HttpsURLConnection) new URL(url).openConnection();
    conn.setSSLSocketFactory(context.getSocketFactory()); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
    try (InputStream in = conn.getInputStream()) {
      return in.read();
    }
  }

  public int fetchOk(String url) throws IOException {
    HttpsURLConnection conn = (HttpsURLConnection) new URL(url).openConnection();
    conn.setSSLSocketFactory(factory);
    try (InputStream in = conn.getInputStream()) {
      return in.read();
    }
  }

  /** The handshake fails often enough. */
  public SSLSocket dialBad(String host) throws IOException {
    SSLSocket s =
        (SSLSocket) factory.createSocket(host, 636); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.startHandshake();
    return s;
  }

  public SSLSocket dialOk(String host) throws IOException {
    SSLSocket s = (SSLSocket) factory.createSocket(host, 636);
    try {
      s.startHandshake();
    } catch (IOException e) {
      s.close();
      throw e;
    }
    return s;
  }

  /** The layered socket takes over the plain one, if it comes to be. */
  public int upgradeBad(String host) throws IOException {
    Socket plain = new Socket(host, 9);
    SSLSocketFactory f = factory;
    Socket tls = f.createSocket(plain, host, 9, true); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try (Socket closing = tls) {
      return closing.getInputStream().read();
    }
  }

  public int upgradeOk(String host) throws IOException {
    try (Socket plain = new Socket(host, 143);
        Socket tls = factory.createSocket(plain, host, 143, true)) {
      return tls.getInputStream().read();
    }
  }

  public int[] probeBad(String[] messages) throws IOException {
    int[] answers = new int[messages.length];
    for (int i = 0; i < messages.length; i++) {
      try (SSLSocket s =
          (SSLSocket) factory.createSocket("vault", 8200)) { // expect SOCK_OPEN_IN_LOOP HIGH
        s.getOutputStream().write(messages[i].getBytes("UTF-8"));
        answers[i] = s.getInputStream().read();
      }
    }
    return answers;
  }
}
