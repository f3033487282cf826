package samples.third.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** The same helpers for Apache HttpClient 5. */
public class Apache5Utils {
  private final CloseableHttpClient client;
  private final Executor executor;

  public Apache5Utils(Executor executor) {
    this.client = HttpClients.createDefault();
    this.executor = executor;
  }

  /** Closing drains here. */
  public int statusOk(String url) throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
      return response.getCode();
    }
  }

  public int statusBad(String url) throws IOException {
    CloseableHttpResponse response =
        client.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getCode();
  }

  public String handlerOk(String url) throws IOException {
    return client.execute(new HttpGet(url), r -> EntityUtils.toString(r.getEntity()));
  }

  /** A client for each asynchronous call. */
  public CompletableFuture<String> fetchBad(String url) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (CloseableHttpClient own =
              HttpClients.createSystem()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
            return own.execute(new HttpGet(url), r -> EntityUtils.toString(r.getEntity()));
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        },
        executor);
  }

  public CompletableFuture<String> fetchOk(String url) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return client.execute(new HttpGet(url), r -> EntityUtils.toString(r.getEntity()));
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        },
        executor);
  }

  public boolean replaceBad(String url, String body) throws IOException, ParseException {
    HttpPut put = new HttpPut(url);
    put.setEntity(new StringEntity(body));
    ClassicHttpResponse response =
        client.executeOpen(null, put, null); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.getCode() == 409) {
      return false;
    }
    EntityUtils.consume(response.getEntity());
    response.close();
    return true;
  }

  public boolean replaceOk(String url, String body) throws IOException {
    HttpPut put = new HttpPut(url);
    put.setEntity(new StringEntity(body));
    ClassicHttpResponse response = client.executeOpen(null, put, null);
    try {
      return response.getCode() != 409;
    } finally {
      response.close();
    }
  }
}
