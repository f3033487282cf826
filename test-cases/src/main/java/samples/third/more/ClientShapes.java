package samples.third.more;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import redis.clients.jedis.JedisPool;

/** Clients in factories, suppliers, tasks and commands. */
public class ClientShapes {
  private final Supplier<OkHttpClient> fresh = OkHttpClient::new;
  private final Map<String, CloseableHttpClient> byHost = new HashMap<>();

  /** A command that is made, run and thrown away. */
  static final class FetchCommandBad {
    private final OkHttpClient http = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    private final String url;

    FetchCommandBad(String url) {
      this.url = url;
    }

    String run() throws IOException {
      try (Response r = http.newCall(new Request.Builder().url(url).build()).execute()) {
        return r.body().string();
      }
    }
  }

  public String commandOk(String url) throws IOException {
    return new FetchCommandBad(url).run();
  }

  /** A service keeps its own. */
  @Service
  public static class PricesOk {
    private final OkHttpClient http;

    public PricesOk() {
      this.http = new OkHttpClient.Builder().connectTimeout(2, TimeUnit.SECONDS).build();
    }

    public int codeOk(String url) throws IOException {
      try (Response r = http.newCall(new Request.Builder().url(url).build()).execute()) {
        return r.code();
      }
    }
  }

  /** The bean method makes the service with its client. */
  @Bean
  public PricesOk pricesOk() {
    return new PricesOk();
  }

  public CloseableHttpClient perHostOk(String host) {
    return byHost.computeIfAbsent(host, h -> HttpClients.custom().setUserAgent(h).build());
  }

  /** Made by a private factory with its own manager; closed by the caller. */
  private static CloseableHttpClient pooled() {
    PoolingHttpClientConnectionManager manager = new PoolingHttpClientConnectionManager();
    manager.setMaxTotal(100);
    HttpClientBuilder builder = HttpClients.custom().setConnectionManager(manager);
    return builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
  }

  public void reportAll(List<String> urls) throws IOException {
    for (String url : urls) {
      try (CloseableHttpClient client = pooled()) {
        client.execute(new HttpGet(url), r -> EntityUtils.toString(r.getEntity()));
      }
    }
  }

  /** Runs the given work with a client. */
  public static <T> T withClientBad(Function<CloseableHttpClient, T> work) throws IOException {
    try (CloseableHttpClient client =
        HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return work.apply(client);
    }
  }

  public static <T> T withSharedOk(CloseableHttpClient client, Function<CloseableHttpClient, T> f) {
    return f.apply(client);
  }

  /** A worker with its own consumer and producer for as long as it runs. */
  public static final class CopierOk implements Runnable {
    private final Properties config;
    private volatile boolean running = true;

    public CopierOk(Properties config) {
      this.config = config;
    }

    @Override
    public void run() {
      KafkaConsumer<String, String> in = new KafkaConsumer<>(config);
      KafkaProducer<String, String> out = new KafkaProducer<>(config);
      try {
        in.subscribe(java.util.Collections.singleton("a"));
        while (running) {
          in.poll(java.time.Duration.ofSeconds(1))
              .forEach(r -> out.send(new ProducerRecord<>("b", r.value())));
        }
      } finally {
        in.close();
        out.close();
      }
    }

    public void stopOk() {
      running = false;
    }
  }

  /** A batch sends what it is given, and ends. */
  public void batchBad(Properties config, List<String> values) {
    KafkaProducer<String, String> out;
    out = new KafkaProducer<>(config); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      for (String value : values) {
        out.send(new ProducerRecord<>("b", value));
      }
    } finally {
      out.close();
    }
  }

  /** Watches until the thread is interrupted. */
  public void watchOk(String url, Consumer<String> sink) throws Exception {
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      while (!Thread.currentThread().isInterrupted()) {
        sink.accept(client.execute(new HttpGet(url), r -> EntityUtils.toString(r.getEntity())));
        Thread.sleep(10_000);
      }
    }
  }

  /** A channel by a helper, of which only the state is told. */
  public String state(String host) {
    ManagedChannel channel = dial(host);
    String state = channel.getState(true).name();
    channel.shutdownNow();
    return state;
  }

  private static ManagedChannel dial(String host) {
    ManagedChannelBuilder<?> builder = ManagedChannelBuilder.forAddress(host, 443);
    return builder.build(); // expect SOCK_CLIENT_PER_CALL NORMAL
  }

  /** A registry takes it. */
  public void registerOk(Map<String, JedisPool> registry, String host) {
    registry.put(host, new JedisPool(host, 6379));
  }

  public void setterOk(Holder holder) {
    holder.setClient(new OkHttpClient());
  }

  /** Holds a client. */
  public static final class Holder {
    private OkHttpClient client;

    public void setClient(OkHttpClient client) {
      this.client = client;
    }

    public OkHttpClient getClient() {
      return client;
    }
  }

  /** The program's entry: one client, one call. */
  public static void main(String[] args) throws IOException {
    OkHttpClient http = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
    try (Response r = http.newCall(new Request.Builder().url(args[0]).build()).execute()) {
      System.out.println(r.code());
    }
  }
}
