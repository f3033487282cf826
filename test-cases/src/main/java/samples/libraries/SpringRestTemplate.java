package samples.libraries;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.OkHttp3ClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** RestTemplate of Spring 5. */
public class SpringRestTemplate {
  private SpringRestTemplate() {}

  /** One template for all. */
  @Configuration
  static class Beans {
    @Bean
    RestTemplate templateOk() {
      return new RestTemplate(new HttpComponentsClientHttpRequestFactory());
    }
  }

  /** Answers requests. */
  @RestController
  static class Prices {
    private final RestTemplate template;

    Prices(RestTemplate template) {
      this.template = template;
    }

    @GetMapping("/price")
    String priceBad() {
      HttpComponentsClientHttpRequestFactory http;
      http = new HttpComponentsClientHttpRequestFactory(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      return new RestTemplate(http).getForObject("http://prices/best", String.class);
    }

    @GetMapping("/older-price")
    String olderPriceBad() {
      OkHttp3ClientHttpRequestFactory factory;
      factory = new OkHttp3ClientHttpRequestFactory(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      factory.setReadTimeout(1000);
      return new RestTemplate(factory).getForObject("http://prices/old", String.class);
    }

    @GetMapping("/plain-price")
    String plainPriceBad() {
      RestTemplate own = new RestTemplate(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
      return own.getForObject("http://prices/plain", String.class);
    }

    @GetMapping("/shared-price")
    String sharedPriceOk() {
      return template.getForObject("http://prices/best", String.class);
    }
  }
}
