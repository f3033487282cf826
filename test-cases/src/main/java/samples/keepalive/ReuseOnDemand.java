package samples.keepalive;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import okhttp3.Request;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;

/** Programs that leave it to their settings whether connections are used again. */
public class ReuseOnDemand {
  private final boolean keepAlive;
  private final boolean traced;
  private final Config config;

  ReuseOnDemand(boolean keepAlive, boolean traced, Config config) {
    this.keepAlive = keepAlive;
    this.traced = traced;
    this.config = config;
  }

  Request byFieldBad(String url) {
    Request.Builder builder = new Request.Builder().url(url);
    if (!keepAlive) {
      builder.addHeader("Connection", "close"); // expect SOCK_KEEPALIVE_DEFEATED LOW
    }
    return builder.build();
  }

  HttpURLConnection byParameterBad(URL url, boolean last) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    if (last) {
      connection.setRequestProperty("Connection", "close"); // expect SOCK_KEEPALIVE_DEFEATED LOW
    } else {
      connection.setRequestProperty("Accept", "*/*");
    }
    return connection;
  }

  CloseableHttpClient byGetterBad() {
    HttpClientBuilder builder = HttpClients.custom();
    if (config.isConnectionPoolDisabled()) {
      builder.setConnectionReuseStrategy( // expect SOCK_KEEPALIVE_DEFEATED LOW
          NoConnectionReuseStrategy.INSTANCE);
    }
    return builder.build();
  }

  /** Another switch, and one that is asked before but decides nothing here. */
  Request byOtherSwitchBad(String url) {
    Request.Builder builder = new Request.Builder().url(url);
    if (keepAlive) {
      builder.addHeader("Keep-Alive", "timeout=5");
    }
    if (traced) {
      builder.addHeader("Connection", "close"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    }
    return builder.build();
  }

  Request afterSwitchBad(String url, boolean compressed) {
    Request.Builder builder = new Request.Builder().url(url);
    if (compressed) {
      builder.addHeader("Accept-Encoding", "gzip");
    }
    return builder
        .addHeader("Connection", "close") // expect SOCK_KEEPALIVE_DEFEATED NORMAL
        .build();
  }

  Request keptOk(String url) {
    Request.Builder builder = new Request.Builder().url(url);
    return builder.addHeader("Connection", keepAlive ? "keep-alive" : "close").build();
  }

  interface Config {
    boolean isConnectionPoolDisabled();
  }
}
