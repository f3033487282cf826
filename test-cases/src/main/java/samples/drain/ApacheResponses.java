package samples.drain;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.util.EntityUtils;

/** Responses of Apache HttpClient 4 that are closed with or without having been consumed. */
public class ApacheResponses {
  private final CloseableHttpClient client;

  ApacheResponses(CloseableHttpClient client) {
    this.client = client;
  }

  int statusOnlyBad(String url) throws IOException {
    try (CloseableHttpResponse response =
        client.execute(new HttpGet(url))) { // expect SOCK_RESPONSE_NOT_DRAINED LOW
      return response.getStatusLine().getStatusCode();
    }
  }

  void checkAllBad(List<String> urls) throws IOException {
    for (String url : urls) {
      try (CloseableHttpResponse response =
          client.execute(new HttpGet(url))) { // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
        System.out.println(response.getStatusLine());
      }
    }
  }

  String onlyGoodOnesBad(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    try (CloseableHttpResponse r = client.execute(get)) { // expect SOCK_RESPONSE_NOT_DRAINED LOW
      if (r.getStatusLine().getStatusCode() != 200) {
        throw new IOException("unexpected: " + r.getStatusLine());
      }
      return EntityUtils.toString(r.getEntity());
    }
  }

  String checkedBad(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    try (CloseableHttpResponse r = client.execute(get)) { // expect SOCK_RESPONSE_NOT_DRAINED LOW
      check(r);
      return EntityUtils.toString(r.getEntity());
    }
  }

  private static void check(HttpResponse response) throws IOException {
    if (response.getStatusLine().getStatusCode() != 200) {
      throw new IOException("unexpected: " + response.getStatusLine());
    }
  }

  int releasedBad(HttpClient old, String url) throws IOException {
    HttpGet get = new HttpGet(url);
    try {
      HttpResponse response = old.execute(get); // expect SOCK_RESPONSE_NOT_DRAINED LOW
      return response.getStatusLine().getStatusCode();
    } finally {
      get.releaseConnection();
    }
  }

  String readOk(String url) throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  int consumedOk(String url) throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
      EntityUtils.consume(response.getEntity());
      return response.getStatusLine().getStatusCode();
    }
  }

  int consumedIfThereOk(String url) throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
      HttpEntity entity = response.getEntity();
      if (entity != null) {
        try (InputStream in = entity.getContent()) {
          System.out.println(in.read());
        }
      }
      return response.getStatusLine().getStatusCode();
    }
  }

  int consumedInFinallyOk(HttpClient old, String url) throws IOException {
    HttpGet get = new HttpGet(url);
    HttpResponse response = null;
    try {
      response = old.execute(get);
      return response.getStatusLine().getStatusCode();
    } finally {
      if (response != null) {
        EntityUtils.consumeQuietly(response.getEntity());
      }
      get.releaseConnection();
    }
  }

  String handlerOk(String url) throws IOException {
    return client.execute(new HttpGet(url), new BasicResponseHandler());
  }

  int headOk(String url) throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpHead(url))) {
      return response.getStatusLine().getStatusCode();
    }
  }

  /** Cutting off a download on purpose. */
  void abortedOk(HttpClient old, String url) throws IOException {
    HttpGet get = new HttpGet(url);
    HttpResponse response = old.execute(get);
    System.out.println(response.getStatusLine());
    get.abort();
  }

  /** This library reads the rest by itself. */
  int okHttpOk(OkHttpClient http, Request request) throws IOException {
    try (Response response = http.newCall(request).execute()) {
      return response.code();
    }
  }

  CloseableHttpResponse returnedOk(String url) throws IOException {
    return client.execute(new HttpGet(url));
  }
}
