package samples.libraries;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;
import org.apache.http.impl.nio.client.HttpAsyncClients;

/** Apache HttpAsyncClient 4. */
public class ApacheHttpAsyncClient4 {
  private CloseableHttpAsyncClient client;

  int statusBad(String url) throws IOException, InterruptedException, ExecutionException {
    CloseableHttpAsyncClient own =
        HttpAsyncClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try {
      own.start();
      HttpResponse response = own.execute(new HttpGet(url), null).get();
      return response.getStatusLine().getStatusCode();
    } finally {
      own.close();
    }
  }

  void start() {
    client = HttpAsyncClients.custom().setMaxConnTotal(50).build();
    client.start();
  }

  int statusOk(String url) throws InterruptedException, ExecutionException {
    return client.execute(new HttpGet(url), null).get().getStatusLine().getStatusCode();
  }

  void stop() throws IOException {
    client.close();
  }
}
