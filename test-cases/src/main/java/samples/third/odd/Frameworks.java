package samples.third.odd;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.mail.MessagingException;
import javax.mail.Transport;
import javax.mail.internet.MimeMessage;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.http.client.HttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.client.RestTemplate;

/** What frameworks call, once or often. */
public class Frameworks {

  @Component
  static class Uplink implements InitializingBean, DisposableBean {
    private Socket socket;

    @Override
    public void afterPropertiesSet() throws IOException {
      socket = new Socket("uplink", 4000);
    }

    void sendOk(byte[] data) throws IOException {
      socket.getOutputStream().write(data);
    }

    @Override
    public void destroy() throws IOException {
      socket.close();
    }
  }

  @Component
  static class Announcer implements ApplicationListener<ContextRefreshedEvent> {
    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
      try (Socket s = new Socket("registry", 8500)) {
        s.getOutputStream().write(1);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Runs before each request. */
  static class AuditFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext context) throws IOException {
      try (Socket s = new Socket("audit", 5140)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        s.getOutputStream().write(context.getMethod().getBytes("US-ASCII"));
      }
    }
  }

  @Configuration
  static class Templates {
    @Bean
    RestTemplate pooledOk() {
      HttpComponentsClientHttpRequestFactory f = new HttpComponentsClientHttpRequestFactory();
      f.setHttpClient(HttpClients.custom().setMaxConnTotal(10).build());
      return new RestTemplate(f);
    }

    @Bean
    HttpClient httpOk() {
      return HttpClients.createDefault();
    }
  }

  @Controller
  static class Shop {
    private final RedisClient redis;
    private final StatefulRedisConnection<String, String> connection;

    Shop(RedisClient redis) {
      this.redis = redis;
      this.connection = redis.connect();
    }

    @PreDestroy
    void stopOk() {
      connection.close();
    }

    @RequestMapping("/cart")
    String cartBad(String id) {
      try (StatefulRedisConnection<String, String> c =
          redis.connect()) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        return c.sync().get(id);
      }
    }

    @RequestMapping("/cart2")
    String cartOk(String id) {
      return connection.sync().get(id);
    }

    @RequestMapping("/export")
    String exportBad() throws IOException {
      FTPClient ftp = new FTPClient(); // expect SOCK_OPEN_PER_REQUEST NORMAL
      try {
        ftp.connect("files");
        return ftp.getStatus();
      } finally {
        ftp.disconnect();
      }
    }

    @RequestMapping("/mail")
    String mailOk(MimeMessage message) throws MessagingException {
      Transport.send(message);
      return "sent";
    }

    /** A helper makes the template with the pool. */
    @RequestMapping("/rates")
    String rates() {
      return template().getForObject("http://rates/", String.class);
    }

    private RestTemplate template() {
      HttpComponentsClientHttpRequestFactory f;
      f = new HttpComponentsClientHttpRequestFactory(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      f.setConnectTimeout(1000);
      return new RestTemplate(f);
    }
  }

  @Component
  static class Exporter {
    private final JSch jsch = new JSch();

    /** At night. */
    @Scheduled(cron = "0 30 2 * * *")
    void nightlyBad() throws JSchException {
      Session session = jsch.getSession("export", "files"); // expect SOCK_OPEN_PER_REQUEST LOW
      try {
        session.connect();
        session.sendKeepAliveMsg();
      } catch (Exception e) {
        throw new JSchException("export", e);
      } finally {
        session.disconnect();
      }
    }
  }

  /** A test with its set-up and its loops. */
  public static class UplinkTest {
    private Socket socket;

    @Before
    public void connect() throws IOException {
      socket = new Socket("localhost", 4000);
    }

    @After
    public void disconnect() throws IOException {
      socket.close();
    }

    @Test
    public void answersOk() throws IOException {
      socket.getOutputStream().write(1);
    }

    @Test
    public void manyBad() throws IOException {
      for (int i = 0; i < 1000; i++) {
        try (Socket s = new Socket("localhost", 4000)) { // expect SOCK_OPEN_IN_LOOP LOW
          s.getOutputStream().write(i);
        }
      }
    }

    @Test
    public void oneClientBad() throws IOException {
      HttpClient client = HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
      client.execute(new org.apache.http.client.methods.HttpGet("http://l/"), r -> null);
    }
  }

  /** A tool. */
  public static void main(String[] args) throws IOException {
    for (String line : args) {
      try (Socket s = new Socket("localhost", 4000)) { // expect SOCK_OPEN_IN_LOOP HIGH
        s.getOutputStream().write(line.getBytes("UTF-8"));
      }
    }
  }

  public void eachOk(List<byte[]> parts, Uplink uplink) throws IOException {
    for (byte[] part : parts) {
      uplink.sendOk(part);
    }
  }
}
