package samples.libraries;

import static org.asynchttpclient.Dsl.asyncHttpClient;
import static org.asynchttpclient.Dsl.config;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.DefaultAsyncHttpClient;
import org.asynchttpclient.Response;

/** AsyncHttpClient 2. */
public class AsyncHttp {
  private final AsyncHttpClient client = asyncHttpClient(config().setMaxConnections(100));

  String fetchBad(String url) throws IOException {
    try (AsyncHttpClient own = asyncHttpClient()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return own.prepareGet(url).execute().toCompletableFuture().join().getResponseBody();
    }
  }

  CompletableFuture<Response> startBad(String url) {
    AsyncHttpClient own = new DefaultAsyncHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return own.prepareGet(url).execute().toCompletableFuture();
  }

  String fetchOk(String url) {
    return client.prepareGet(url).execute().toCompletableFuture().join().getResponseBody();
  }

  AsyncHttpClient clientOk() {
    return new DefaultAsyncHttpClient();
  }
}
