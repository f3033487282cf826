package samples.libraries;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Apache HttpClient 5, classic and asynchronous. */
public class ApacheHttpClient5 implements AutoCloseable {
  private final CloseableHttpClient client = HttpClients.createSystem();
  private final CloseableHttpAsyncClient async = HttpAsyncClients.createDefault();

  ApacheHttpClient5() {
    async.start();
  }

  String fetchBad(String url) throws IOException {
    try (CloseableHttpClient own =
        HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return own.execute(new HttpGet(url), response -> EntityUtils.toString(response.getEntity()));
    }
  }

  String fetchAsyncBad(String url) throws IOException, InterruptedException, ExecutionException {
    SimpleHttpRequest request = SimpleRequestBuilder.get(url).build();
    try (CloseableHttpAsyncClient own =
        HttpAsyncClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      own.start();
      Future<SimpleHttpResponse> answer = own.execute(request, null);
      return answer.get().getBodyText();
    }
  }

  String fetchOk(String url) throws IOException {
    return client.execute(new HttpGet(url), response -> EntityUtils.toString(response.getEntity()));
  }

  String fetchAsyncOk(String url) throws InterruptedException, ExecutionException {
    SimpleHttpRequest request = SimpleRequestBuilder.get(url).build();
    return async.execute(request, null).get().getBodyText();
  }

  @Override
  public void close() throws IOException {
    try {
      async.close();
    } finally {
      client.close();
    }
  }
}
