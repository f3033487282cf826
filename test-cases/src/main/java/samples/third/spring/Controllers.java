package samples.third.spring;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** Controllers with their services. */
public class Controllers {

  /** Delegates to a gateway behind an interface with one implementation. */
  @RestController
  @RequestMapping("/labels")
  public static class LabelController {
    private final LabelPrinter printer;
    private final Users users;

    public LabelController(LabelPrinter printer, Users users) {
      this.printer = printer;
      this.users = users;
    }

    @PostMapping
    public String print(@RequestBody String zpl) throws IOException {
      printer.print(zpl);
      return "ok";
    }

    @GetMapping("/{id}")
    public String owner(@PathVariable String id) throws SQLException {
      return users.byDriver(id);
    }

    @GetMapping("/pooled/{id}")
    public String ownerOk(@PathVariable String id) throws SQLException {
      return users.byPool(id);
    }
  }

  /** The printer's port. */
  public interface LabelPrinter {
    void print(String zpl) throws IOException;
  }

  @Component
  static class ZebraPrinter implements LabelPrinter {
    private final String host = System.getProperty("printer", "localhost");

    @Override
    public void print(String zpl) throws IOException {
      try (Socket s = new Socket(host, 9100)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        s.getOutputStream().write(zpl.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Service
  public static class Users {
    private final DataSource pool;
    private final String url;

    public Users(DataSource pool, String url) {
      this.pool = pool;
      this.url = url;
    }

    String byDriver(String id) throws SQLException {
      try (Connection c = DriverManager.getConnection(url)) { // expect SOCK_UNPOOLED_JDBC NORMAL
        return name(c, id);
      }
    }

    String byPool(String id) throws SQLException {
      try (Connection c = pool.getConnection()) {
        return name(c, id);
      }
    }

    private static String name(Connection c, String id) throws SQLException {
      try (PreparedStatement st = c.prepareStatement("select name from users where id = ?")) {
        st.setString(1, id);
        try (ResultSet rs = st.executeQuery()) {
          return rs.next() ? rs.getString(1) : null;
        }
      }
    }
  }

  /** Opens at start-up and keeps. */
  @RestController
  public static class QuoteController {
    private Socket feed;
    private final OkHttpClient http = new OkHttpClient();
    private final RestTemplate template = new RestTemplate();

    @PostConstruct
    void startOk() throws IOException {
      feed = new Socket("feed.example.org", 7070);
    }

    @GetMapping("/quote")
    public int quoteOk() throws IOException {
      return feed.getInputStream().read();
    }

    @GetMapping("/news")
    public String newsOk() throws IOException {
      try (Response r = http.newCall(new Request.Builder().url("http://n/").build()).execute()) {
        return r.body().string();
      }
    }

    @GetMapping("/news2")
    public String newsBad() throws IOException {
      OkHttpClient own = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      try (Response r = own.newCall(new Request.Builder().url("http://n/").build()).execute()) {
        return r.body().string();
      }
    }

    @GetMapping("/t1")
    public String templateOk() {
      return template.getForObject("http://n/", String.class);
    }

    @GetMapping("/t2")
    public String templateLowBad() {
      RestTemplate own = new RestTemplate(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
      return own.getForObject("http://n/", String.class);
    }

    @GetMapping("/t3")
    public String templatePoolBad() {
      RestTemplate own = new RestTemplate();
      HttpComponentsClientHttpRequestFactory f;
      f = new HttpComponentsClientHttpRequestFactory(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      own.setRequestFactory(f);
      return own.getForObject("http://n/", String.class);
    }

    @GetMapping("/ping")
    public boolean pingBad() throws IOException {
      HttpURLConnection c = (HttpURLConnection) new URL("http://n/ping").openConnection();
      try {
        return c.getResponseCode() == 200;
      } finally {
        c.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
      }
    }

    void stopOk() throws IOException {
      feed.close();
    }
  }

  /** Beans are made once. */
  @Configuration
  public static class ClientConfig {
    @Bean
    public OkHttpClient okHttpOk() {
      return new OkHttpClient();
    }

    @Bean
    public RestTemplate templateOk() {
      return new RestTemplate(new HttpComponentsClientHttpRequestFactory());
    }
  }
}
