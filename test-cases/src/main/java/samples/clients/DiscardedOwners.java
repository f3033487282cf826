package samples.clients;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Objects with a client of their own, which live no longer than one call. */
public class DiscardedOwners {
  private static final Notifier SHARED_NOTIFIER = new KeptNotifier();

  /** Sends something somewhere. */
  interface Notifier {
    int send(Request request) throws IOException;
  }

  /** Each object has a client. */
  static final class ApiClient {
    private final OkHttpClient http;
    private final String base;

    ApiClient(String base) {
      this.base = base;
      this.http = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    }

    int get(String path) throws IOException {
      Request request = new Request.Builder().url(base + path).build();
      try (Response response = http.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  int useApiClient(String path) throws IOException {
    return new ApiClient("https://api.example.com").get(path);
  }

  /** The field is filled where it is declared. */
  static final class Downloader implements Closeable {
    private final CloseableHttpClient client =
        HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH

    String download(String url) throws IOException {
      try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
        return EntityUtils.toString(response.getEntity());
      }
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }

  void downloadAll(List<String> urls) throws IOException {
    for (String url : urls) {
      try (Downloader downloader = new Downloader()) {
        System.out.println(downloader.download(url));
      }
    }
  }

  /** The client is handed to an object that is dropped with it. */
  static final class Session {
    private final CloseableHttpClient client;

    Session(CloseableHttpClient client) {
      this.client = client;
    }

    String get(String url) throws IOException {
      try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
        return EntityUtils.toString(response.getEntity());
      }
    }
  }

  String sessionBad(String url) throws IOException {
    Session session =
        new Session(HttpClients.createDefault()); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return session.get(url);
  }

  /** A factory between. */
  static final class Mailer {
    private final OkHttpClient client;

    private Mailer(OkHttpClient client) {
      this.client = client;
    }

    static Mailer create() {
      return new Mailer(new OkHttpClient()); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    }

    int mail(Request request) throws IOException {
      try (Response response = client.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  int useMailer(Request request) throws IOException {
    Mailer mailer = Mailer.create();
    return mailer.mail(request);
  }

  /** One for each job. */
  static final class UploadTask implements Callable<Integer> {
    private final OkHttpClient http = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
    private final Request request;

    UploadTask(Request request) {
      this.request = request;
    }

    @Override
    public Integer call() throws IOException {
      try (Response response = http.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  void submitAll(ExecutorService executor, List<Request> requests) {
    for (Request request : requests) {
      executor.submit(new UploadTask(request));
    }
  }

  /** Lives no longer than its thread, which is soon over. */
  static final class PingTask implements Runnable {
    private final OkHttpClient http = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
    private final Request request;

    PingTask(Request request) {
      this.request = request;
    }

    @Override
    public void run() {
      try (Response response = http.newCall(request).execute()) {
        System.out.println(response.code());
      } catch (IOException e) {
        System.err.println("no answer: " + e.getMessage());
      }
    }
  }

  void pingLater(ExecutorService executor, Request request) {
    executor.execute(new PingTask(request));
  }

  /** The client is given, the task only borrows it. */
  static final class PoliteTask implements Callable<Integer> {
    private final OkHttpClient client;
    private final Request request;

    PoliteTask(OkHttpClient client, Request request) {
      this.client = client;
      this.request = request;
    }

    @Override
    public Integer call() throws IOException {
      try (Response response = client.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  void submitOk(ExecutorService executor, OkHttpClient client, List<Request> requests) {
    for (Request request : requests) {
      executor.submit(new PoliteTask(client, request));
    }
  }

  /** Lives as long as the program. */
  static final class KeptNotifier implements Notifier {
    private final OkHttpClient client = new OkHttpClient();

    @Override
    public int send(Request request) throws IOException {
      try (Response response = client.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  int sharedNotifierOk(Request request) throws IOException {
    return SHARED_NOTIFIER.send(request);
  }

  Notifier newNotifierOk() {
    return new KeptNotifier();
  }

  /** Starts itself, and then lives on in its thread. */
  static final class Worker implements Runnable {
    private final OkHttpClient client = new OkHttpClient();
    private volatile boolean running = true;

    void start() {
      new Thread(this, "worker").start();
    }

    void stop() {
      running = false;
    }

    @Override
    public void run() {
      while (running) {
        System.out.println(client.dispatcher().queuedCallsCount());
      }
    }
  }

  void startWorkerOk() {
    Worker worker = new Worker();
    worker.start();
  }

  /** A builder gives its client on to what it builds. */
  static final class GatewayBuilder {
    private OkHttpClient client = new OkHttpClient();

    GatewayBuilder client(OkHttpClient other) {
      client = other;
      return this;
    }

    Gateway build() {
      return new Gateway(client);
    }
  }

  /** Keeps what its builder has made. */
  static final class Gateway {
    private final OkHttpClient client;

    Gateway(OkHttpClient client) {
      this.client = client;
    }

    int ping(Request request) throws IOException {
      try (Response response = client.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  Gateway gatewayOk() {
    return new GatewayBuilder().build();
  }

  /** Only where nobody brings a client along. */
  static final class Optional {
    private final OkHttpClient client;

    Optional(OkHttpClient given) {
      client = given == null ? new OkHttpClient() : given;
    }

    int ping(Request request) throws IOException {
      try (Response response = client.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  int optionalOk(OkHttpClient given, Request request) throws IOException {
    return new Optional(given).ping(request);
  }
}
