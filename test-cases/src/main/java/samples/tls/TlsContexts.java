package samples.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.commons.io.IOUtils;

/** TLS contexts and factories for one request, or for all of them. */
public class TlsContexts {
  private final KeyManager[] keys;
  private final TrustManager[] trust;
  private final SSLContext context;
  private final SSLSocketFactory factory;
  private final OkHttpClient shared = new OkHttpClient();
  private SSLSocketFactory lazy;

  TlsContexts(KeyManager[] keys, TrustManager[] trust) throws GeneralSecurityException {
    this.keys = keys;
    this.trust = trust;
    this.context = SSLContext.getInstance("TLS");
    this.context.init(keys, trust, null);
    this.factory = context.getSocketFactory();
  }

  String contextBad(URL url) throws IOException, GeneralSecurityException {
    SSLContext own = SSLContext.getInstance("TLS");
    own.init(keys, trust, null);
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(
        own.getSocketFactory()); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  /** The context is kept, the factory is another one each time. */
  String factoryBad(URL url) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(
        context.getSocketFactory()); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  void fetchAllBad(List<URL> urls) throws IOException {
    for (URL url : urls) {
      SSLSocketFactory own = context.getSocketFactory(); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
      HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
      connection.setSSLSocketFactory(own);
      try (InputStream in = connection.getInputStream()) {
        System.out.println(IOUtils.toString(in, StandardCharsets.UTF_8));
      }
    }
  }

  /** Who sends the request is not seen here. */
  HttpsURLConnection configuredBad(URL url) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    SSLSocketFactory own = context.getSocketFactory(); // expect SOCK_TLS_CONTEXT_PER_CALL LOW
    connection.setSSLSocketFactory(own);
    return connection;
  }

  String useHelper(URL url) throws IOException, GeneralSecurityException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(newFactoryBad());
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  private SSLSocketFactory newFactoryBad() throws GeneralSecurityException {
    SSLContext own = SSLContext.getInstance("TLSv1.3");
    own.init(keys, trust, null);
    return own.getSocketFactory(); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
  }

  /** The pool of the shared client has the factory in its key. */
  int derivedBad(X509TrustManager trusted, Request request)
      throws IOException, GeneralSecurityException {
    SSLContext own = SSLContext.getInstance("TLS");
    own.init(keys, new TrustManager[] {trusted}, null);
    SSLSocketFactory fresh = own.getSocketFactory(); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
    OkHttpClient client = shared.newBuilder().sslSocketFactory(fresh, trusted).build();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  String keptOk(URL url) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(factory);
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  synchronized String lazyOk(URL url) throws IOException {
    if (lazy == null) {
      lazy = context.getSocketFactory();
    }
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(lazy);
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  String givenOk(URL url, SSLSocketFactory given) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(given);
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  String defaultOk(URL url) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory((SSLSocketFactory) SSLSocketFactory.getDefault());
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  SSLContext madeForOthersOk() throws GeneralSecurityException {
    SSLContext own = SSLContext.getInstance("TLS");
    own.init(keys, trust, null);
    return own;
  }

  /** For the whole program, once. */
  void installOk() throws GeneralSecurityException {
    SSLContext own = SSLContext.getInstance("TLS");
    own.init(keys, trust, null);
    HttpsURLConnection.setDefaultSSLSocketFactory(own.getSocketFactory());
  }

  OkHttpClient clientOk(X509TrustManager trusted) throws GeneralSecurityException {
    SSLContext own = SSLContext.getInstance("TLS");
    own.init(keys, new TrustManager[] {trusted}, null);
    return new OkHttpClient.Builder().sslSocketFactory(own.getSocketFactory(), trusted).build();
  }
}
