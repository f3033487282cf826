package samples.clients;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Crawlers and batch jobs with a client, and so with a pool, for each element. */
public class ClientsInLoops {
  private volatile boolean running = true;

  void stop() {
    running = false;
  }

  void crawlBad(List<String> urls) throws IOException {
    for (String url : urls) {
      OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
        System.out.println(url + " " + response.code());
      }
    }
  }

  void crawlWithTimeoutBad(List<String> urls, int millis) throws IOException {
    for (String url : urls) {
      OkHttpClient client =
          new OkHttpClient.Builder()
              .callTimeout(millis, TimeUnit.MILLISECONDS)
              .build(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
        System.out.println(response.body().string());
      }
    }
  }

  void downloadBad(Iterator<String> urls) throws IOException {
    CloseableHttpClient http;
    while (urls.hasNext()) {
      HttpGet get = new HttpGet(urls.next());
      http = HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      try (CloseableHttpResponse response = http.execute(get)) {
        EntityUtils.consume(response.getEntity());
      } finally {
        http.close();
      }
    }
  }

  void workerBad(BlockingQueue<String> jobs) throws InterruptedException {
    HttpClientBuilder builder = HttpClients.custom().setUserAgent("worker");
    while (running) {
      String url = jobs.take();
      try (CloseableHttpClient c = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
          CloseableHttpResponse response = c.execute(new HttpGet(url))) {
        EntityUtils.consume(response.getEntity());
      } catch (IOException e) {
        System.err.println(url + " failed: " + e.getMessage());
      }
    }
  }

  void pagesBad(String base) throws IOException {
    int page = 0;
    String body;
    do {
      HttpGet get = new HttpGet(base + "?page=" + page++);
      try (CloseableHttpClient c =
              HttpClients.createSystem(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
          CloseableHttpResponse response = c.execute(get)) {
        body = EntityUtils.toString(response.getEntity());
      }
    } while (!body.isEmpty());
  }

  void nestedBad(List<List<String>> sites) throws IOException {
    for (List<String> site : sites) {
      OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      for (String url : site) {
        try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
          System.out.println(response.code());
        }
      }
    }
  }

  /** The client is made once in this call, though one more for the next call. */
  void builtOnceForTheBatchBad(List<String> urls) throws IOException {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    for (String url : urls) {
      try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
        System.out.println(response.code());
      }
    }
  }

  void twoInTurnBad(List<String> urls) throws IOException {
    for (String url : urls) {
      try (CloseableHttpClient c =
              HttpClients.createMinimal(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
          CloseableHttpResponse response = c.execute(new HttpGet(url))) {
        EntityUtils.consume(response.getEntity());
      }
    }
    OkHttpClient last = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (Response r = last.newCall(new Request.Builder().url(urls.get(0)).build()).execute()) {
      System.out.println(r.code());
    }
  }

  void callersClientOk(OkHttpClient client, List<String> urls) throws IOException {
    for (String url : urls) {
      try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
        System.out.println(response.code());
      }
    }
  }

  void callersApacheClientOk(CloseableHttpClient client, BlockingQueue<String> jobs)
      throws IOException, InterruptedException {
    while (running) {
      try (CloseableHttpResponse response = client.execute(new HttpGet(jobs.take()))) {
        EntityUtils.consume(response.getEntity());
      }
    }
  }

  void builtAndHandedOverOk(List<String> tenants, BlockingQueue<OkHttpClient> clients)
      throws InterruptedException {
    for (String tenant : tenants) {
      System.out.println("client for " + tenant);
      clients.put(new OkHttpClient());
    }
  }

  OkHttpClient chosenInALoopOk(List<String> proxies) {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    for (String proxy : proxies) {
      if (!proxy.isEmpty()) {
        builder.retryOnConnectionFailure(true);
      }
    }
    return builder.build();
  }
}
