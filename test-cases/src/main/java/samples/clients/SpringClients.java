package samples.clients;

import java.util.List;
import okhttp3.OkHttpClient;
import org.apache.http.client.HttpClient;
import org.apache.http.impl.client.HttpClients;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.OkHttp3ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.RestTemplate;

/** The template itself is light; what makes the requests below it may not be. */
public class SpringClients {
  private final RestTemplate shared = new RestTemplate();
  private final HttpComponentsClientHttpRequestFactory factory =
      new HttpComponentsClientHttpRequestFactory();

  /** One cache for the whole Java process is behind it. */
  String defaultBad(String url) {
    RestTemplate template = new RestTemplate(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
    return template.getForObject(url, String.class);
  }

  @GetMapping
  public String entryBad(String url) {
    return new RestTemplate() // expect SOCK_HTTP_CLIENT_PER_CALL LOW
        .getForObject(url, String.class);
  }

  /** The factory brings a client and a pool. */
  String factoryBad(String url) {
    HttpComponentsClientHttpRequestFactory own;
    own = new HttpComponentsClientHttpRequestFactory(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return new RestTemplate(own).getForObject(url, String.class);
  }

  String clientBelowBad(String url) {
    HttpClient client = HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    RestTemplate template = new RestTemplate(new HttpComponentsClientHttpRequestFactory(client));
    return template.getForObject(url, String.class);
  }

  @GetMapping
  public String okHttpBad(List<String> urls) {
    OkHttp3ClientHttpRequestFactory own;
    own = new OkHttp3ClientHttpRequestFactory(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
    RestTemplate template = new RestTemplate(own);
    return template.getForObject(urls.get(0), String.class);
  }

  String sharedOk(String url) {
    return shared.getForObject(url, String.class);
  }

  String sharedFactoryOk(String url) {
    return new RestTemplate(factory).getForObject(url, String.class);
  }

  String sharedClientOk(OkHttpClient client, String url) {
    RestTemplate template = new RestTemplate(new OkHttp3ClientHttpRequestFactory(client));
    return template.getForObject(url, String.class);
  }

  String simpleFactoryOk(String url) {
    return new RestTemplate(new SimpleClientHttpRequestFactory()).getForObject(url, String.class);
  }

  @Bean
  RestTemplate beanOk() {
    return new RestTemplate(
        new HttpComponentsClientHttpRequestFactory(HttpClients.createDefault()));
  }
}
