package samples.clients;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One client for all the objects that a loop makes. */
public class SharedByAll {
  static final class Seed {
    private final String url;
    private final OkHttpClient client;

    Seed(String url, OkHttpClient client) {
      this.url = url;
      this.client = client;
    }

    int ask() throws IOException {
      try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
        return response.code();
      }
    }
  }

  private final List<Seed> seeds;

  private SharedByAll(List<Seed> seeds) {
    this.seeds = seeds;
  }

  static SharedByAll sharedOk(String[] urls) {
    List<Seed> seeds = new ArrayList<>();
    if (urls != null) {
      OkHttpClient client = new OkHttpClient();
      for (String url : urls) {
        seeds.add(new Seed(url, client));
      }
    }
    return new SharedByAll(seeds);
  }

  static int sumBad(String[] urls) throws IOException {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    int sum = 0;
    for (String url : urls) {
      sum += new Seed(url, client).ask();
    }
    return sum;
  }

  int ask() throws IOException {
    int sum = 0;
    for (Seed seed : seeds) {
      sum += seed.ask();
    }
    return sum;
  }
}
