package samples.third.more;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.util.EntityUtils;

/** Sockets of TLS and bodies of responses. */
public class TlsAndResponses {
  private final SSLSocketFactory shared;
  private final CloseableHttpClient apache;
  private final OkHttpClient ok;

  public TlsAndResponses(SSLSocketFactory shared, CloseableHttpClient apache, OkHttpClient ok) {
    this.shared = shared;
    this.apache = apache;
    this.ok = ok;
  }

  private static SSLSocketFactory load(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory(); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
  }

  /** Loads the store for every request. */
  public int post(String url, KeyStore store) throws IOException, GeneralSecurityException {
    HttpsURLConnection c = (HttpsURLConnection) new URL(url).openConnection();
    c.setSSLSocketFactory(load(store));
    try (InputStream in = c.getInputStream()) {
      return in.read();
    }
  }

  public int postOk(String url) throws IOException {
    HttpsURLConnection c = (HttpsURLConnection) new URL(url).openConnection();
    c.setSSLSocketFactory(shared);
    try (InputStream in = c.getInputStream()) {
      return in.read();
    }
  }

  /** At start-up, for all. */
  public static void installOk(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
  }

  /** A HEAD has no body. */
  public long sizeOk(String url) throws IOException {
    try (CloseableHttpResponse r = apache.execute(new HttpHead(url))) {
      return Long.parseLong(r.getFirstHeader("Content-Length").getValue());
    }
  }

  public void warmAllBad(List<String> urls) throws IOException {
    for (String url : urls) {
      CloseableHttpResponse r =
          apache.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
      r.close();
    }
  }

  public void warmAllOk(List<String> urls) throws IOException {
    for (String url : urls) {
      CloseableHttpResponse r = apache.execute(new HttpGet(url));
      try {
        EntityUtils.consume(r.getEntity());
      } finally {
        r.close();
      }
    }
  }

  /** A check that throws, in a helper. */
  public String checkedBad(String url) throws IOException {
    Response r =
        ok.newCall(new Request.Builder().url(url).build())
            .execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    check(r);
    return r.body().string();
  }

  public String checkedOk(String url) throws IOException {
    try (Response r = ok.newCall(new Request.Builder().url(url).build()).execute()) {
      check(r);
      return r.body().string();
    }
  }

  private static void check(Response r) throws IOException {
    if (r.code() >= 400) {
      throw new IOException("status " + r.code());
    }
  }

  /** The body is handed out as a stream that closes it. */
  public InputStream streamOk(String url) throws IOException {
    Response r = ok.newCall(new Request.Builder().url(url).build()).execute();
    ResponseBody body = r.body();
    if (body == null) {
      r.close();
      throw new IOException("empty");
    }
    return body.byteStream();
  }

  /** Not found is an answer, but its body is left. */
  public String optionalBad(String url) throws IOException {
    HttpURLConnection c = (HttpURLConnection) new URL(url).openConnection();
    if (c.getResponseCode() == 404) { // expect SOCK_RESPONSE_NOT_DRAINED LOW
      return null;
    }
    try (InputStream in = c.getInputStream()) {
      return read(in);
    }
  }

  public String optionalOk(String url) throws IOException {
    HttpURLConnection c = (HttpURLConnection) new URL(url).openConnection();
    if (c.getResponseCode() == 404) {
      InputStream err = c.getErrorStream();
      if (err != null) {
        err.close();
      }
      return null;
    }
    try (InputStream in = c.getInputStream()) {
      return read(in);
    }
  }

  /** Follows redirects by hand, and leaves each answer unread. */
  public String followBad(String url) throws IOException {
    String next = url;
    for (int hop = 0; hop < 5; hop++) {
      HttpURLConnection c = (HttpURLConnection) new URL(next).openConnection();
      c.setInstanceFollowRedirects(false);
      int code = c.getResponseCode(); // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
      if (code / 100 != 3) {
        try (InputStream in = c.getInputStream()) {
          return read(in);
        }
      }
      next = c.getHeaderField("Location");
    }
    throw new IOException("too many hops");
  }

  /** Disconnects after all has been read and closed. */
  public String tidyOk(String url) throws IOException {
    HttpURLConnection c = (HttpURLConnection) new URL(url).openConnection();
    try (InputStream in = c.getInputStream()) {
      return read(in);
    } finally {
      c.disconnect();
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      out.write(b);
    }
    return out.toString("UTF-8");
  }
}
