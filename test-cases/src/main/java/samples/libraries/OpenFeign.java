package samples.libraries;

import feign.Feign;
import feign.RequestLine;
import feign.okhttp.OkHttpClient;
import java.util.List;

/** OpenFeign. */
public class OpenFeign {
  private final Stock stock;
  private final OkHttpClient transport = new OkHttpClient();

  OpenFeign(String url) {
    stock = Feign.builder().client(new OkHttpClient()).target(Stock.class, url);
  }

  List<String> itemsBad(String url) {
    OkHttpClient own = new OkHttpClient();
    return Feign.builder()
        .client(own)
        .target(Stock.class, url) // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
        .items();
  }

  List<String> itemsOk() {
    return stock.items();
  }

  List<String> itemsOfOk(String url) {
    return Feign.builder().client(transport).target(Stock.class, url).items();
  }

  /** The service. */
  interface Stock {
    @RequestLine("GET /items")
    List<String> items();
  }
}
