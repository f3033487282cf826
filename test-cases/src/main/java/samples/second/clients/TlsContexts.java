package samples.second.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.commons.io.IOUtils;

/** TLS contexts and socket factories: the keys of connection caches. */
public class TlsContexts {
  private final TrustManager[] trust;
  private final SSLContext context;
  private final SSLSocketFactory factory;
  private final OkHttpClient shared;
  private final Map<String, SSLSocketFactory> perHost = new ConcurrentHashMap<>();

  TlsContexts(TrustManager[] trust, OkHttpClient shared) throws GeneralSecurityException {
    this.trust = trust;
    this.shared = shared;
    context = SSLContext.getInstance("TLS");
    context.init(null, trust, null);
    factory = context.getSocketFactory();
  }

  private static String read(HttpsURLConnection connection) throws IOException {
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, "UTF-8");
    }
  }

  String newContextBad(URL url) throws IOException, GeneralSecurityException {
    SSLContext fresh = SSLContext.getInstance("TLSv1.2");
    fresh.init(null, trust, null);
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(
        fresh.getSocketFactory()); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
    return read(connection);
  }

  String factoryAloneBad(URL url) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(
        context.getSocketFactory()); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
    return read(connection);
  }

  String factoryOk(URL url) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(factory);
    return read(connection);
  }

  String defaultFactoryOk(URL url) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory((SSLSocketFactory) SSLSocketFactory.getDefault());
    return read(connection);
  }

  /** Sets it up for somebody who sends later. */
  void prepareBad(HttpsURLConnection connection) {
    connection.setSSLSocketFactory(
        context.getSocketFactory()); // expect SOCK_TLS_CONTEXT_PER_CALL LOW
    connection.setConnectTimeout(2000);
  }

  void prepareOk(HttpsURLConnection connection) {
    connection.setSSLSocketFactory(factory);
    connection.setConnectTimeout(2000);
  }

  int loopBad(List<URL> urls) throws IOException {
    int length = 0;
    for (URL url : urls) {
      HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
      connection.setSSLSocketFactory(
          context.getSocketFactory()); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
      length += read(connection).length();
    }
    return length;
  }

  int loopOk(List<URL> urls) throws IOException {
    SSLSocketFactory once = factory;
    int length = 0;
    for (URL url : urls) {
      HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
      connection.setSSLSocketFactory(once);
      length += read(connection).length();
    }
    return length;
  }

  String perHostOk(URL url) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    connection.setSSLSocketFactory(
        perHost.computeIfAbsent(url.getHost(), h -> context.getSocketFactory()));
    return read(connection);
  }

  static final class CallbackBad implements HttpHandler {
    private final URL target;
    private final KeyStore anchors;

    CallbackBad(URL target, KeyStore anchors) {
      this.target = target;
      this.anchors = anchors;
    }

    private SSLSocketFactory freshBad() throws GeneralSecurityException {
      TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
      trusted.init(anchors);
      SSLContext fresh = SSLContext.getInstance("TLS");
      fresh.init(null, trusted.getTrustManagers(), null);
      return fresh.getSocketFactory(); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      HttpsURLConnection connection = (HttpsURLConnection) target.openConnection();
      try {
        connection.setSSLSocketFactory(freshBad());
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
      byte[] answer = read(connection).getBytes();
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    }
  }

  static final class CallbackOk implements HttpHandler {
    private final URL target;
    private final SSLSocketFactory sockets;

    CallbackOk(URL target, KeyStore anchors) throws GeneralSecurityException {
      this.target = target;
      TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
      trusted.init(anchors);
      SSLContext made = SSLContext.getInstance("TLS");
      made.init(null, trusted.getTrustManagers(), null);
      sockets = made.getSocketFactory();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      HttpsURLConnection connection = (HttpsURLConnection) target.openConnection();
      connection.setSSLSocketFactory(sockets);
      byte[] answer = read(connection).getBytes();
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    }
  }

  /** The pool is shared, its key is not. */
  String derivedBad(Request request, X509TrustManager manager) throws IOException {
    OkHttpClient.Builder builder = shared.newBuilder();
    builder.sslSocketFactory(
        context.getSocketFactory(), manager); // expect SOCK_TLS_CONTEXT_PER_CALL NORMAL
    try (Response response = builder.build().newCall(request).execute()) {
      return response.body().string();
    }
  }

  String derivedOk(Request request, X509TrustManager manager) throws IOException {
    OkHttpClient derived = shared.newBuilder().sslSocketFactory(factory, manager).build();
    try (Response response = derived.newCall(request).execute()) {
      return response.body().string();
    }
  }

  /** Made when the first one asks. */
  static final class LazyOk {
    private SSLSocketFactory sockets;

    private synchronized SSLSocketFactory sockets() throws GeneralSecurityException {
      if (sockets == null) {
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(null, null, null);
        sockets = made.getSocketFactory();
      }
      return sockets;
    }

    String get(URL url) throws IOException, GeneralSecurityException {
      HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
      connection.setSSLSocketFactory(sockets());
      return read(connection);
    }
  }

  /** For the whole program, in its static part. */
  static final class GlobalOk {
    static {
      try {
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(null, null, null);
        HttpsURLConnection.setDefaultSSLSocketFactory(made.getSocketFactory());
      } catch (GeneralSecurityException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }
}
