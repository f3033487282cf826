package samples.clients;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Command-line tools: a client built once in {@code main} ends with the process. */
public final class ClientsInMain {
  private ClientsInMain() {}

  /** Fetches one document. */
  static final class FetchOnceBad {
    public static void main(String[] args) throws IOException {
      OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
      Request request = new Request.Builder().url(args[0]).build();
      try (Response response = client.newCall(request).execute()) {
        System.out.println(response.body().string());
      }
    }
  }

  /** Fetches all documents named on the command line with one client. */
  static final class FetchAllBad {
    public static void main(String[] args) throws IOException {
      try (CloseableHttpClient client =
          HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL LOW
        for (String url : args) {
          try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
            System.out.println(EntityUtils.toString(response.getEntity()));
          }
        }
      }
    }
  }

  /** A loop in main is a loop. */
  static final class FetchEachBad {
    public static void main(String[] args) throws IOException {
      for (String url : args) {
        try (CloseableHttpClient client =
                HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
            CloseableHttpResponse response = client.execute(new HttpGet(url))) {
          System.out.println(EntityUtils.toString(response.getEntity()));
        }
      }
    }
  }

  /** The client is in a method beside main, which anybody may call again. */
  static final class FetchByHelper {
    public static void main(String[] args) throws IOException {
      System.out.println(fetchBad(args[0]));
    }

    static int fetchBad(String url) throws IOException {
      OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      try (Response r = client.newCall(new Request.Builder().url(url).build()).execute()) {
        return r.code();
      }
    }
  }

  /** Keeps its client in a static field. */
  static final class FetchWithStaticClientOk {
    private static final OkHttpClient CLIENT = new OkHttpClient();

    public static void main(String[] args) throws IOException {
      for (String url : args) {
        Request request = new Request.Builder().url(url).build();
        try (Response response = CLIENT.newCall(request).execute()) {
          System.out.println(response.body().string());
        }
      }
    }
  }
}
