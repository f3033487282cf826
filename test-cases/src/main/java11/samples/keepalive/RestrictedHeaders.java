package samples.keepalive;

import java.net.URI;
import java.net.http.HttpRequest;

/** Headers of the JDK's client, which the system property for restricted headers allows. */
public class RestrictedHeaders {
  HttpRequest headerBad(URI uri) {
    return HttpRequest.newBuilder(uri)
        .header("Connection", "close") // expect SOCK_KEEPALIVE_DEFEATED NORMAL
        .build();
  }

  HttpRequest pairsBad(URI uri) {
    return HttpRequest.newBuilder(uri)
        .headers( // expect SOCK_KEEPALIVE_DEFEATED NORMAL
            "Accept", "text/plain", "Connection", "close")
        .build();
  }

  void idleTimeBad() {
    System.setProperty("jdk.httpclient.keepalive.timeout", "0"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
  }

  HttpRequest pairsOk(URI uri) {
    return HttpRequest.newBuilder(uri)
        .headers("Accept", "close", "X-Connection", "close", "Connection", "keep-alive")
        .build();
  }

  HttpRequest headerOk(URI uri, String value) {
    return HttpRequest.newBuilder(uri).header("Connection", value).build();
  }

  void idleTimeOk() {
    System.setProperty("jdk.httpclient.keepalive.timeout", "60");
  }
}
