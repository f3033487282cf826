package samples.third.spring;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Jobs that run by the clock. */
@Component
public class ScheduledJobs {
  private static final Logger LOG = Logger.getLogger(ScheduledJobs.class.getName());
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final CloseableHttpClient client = HttpClients.createDefault();
  private final String host = System.getProperty("graphite", "localhost");
  private Socket kept;

  /** A minute between: low. */
  @Scheduled(fixedRate = 60_000)
  public void graphiteBad() throws IOException {
    try (Socket s = new Socket(host, 2003)) { // expect SOCK_OPEN_PER_REQUEST LOW
      s.getOutputStream().write("up 1\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Ten times a second. */
  @Scheduled(fixedDelay = 100)
  public void fastBad() throws IOException {
    try (Socket s = new Socket(host, 2003)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
      s.getOutputStream().write("up 1\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Keeps its connection between the ticks. */
  @Scheduled(fixedDelay = 100)
  public void fastOk() throws IOException {
    if (kept == null || kept.isClosed()) {
      kept = new Socket(host, 2003);
    }
    try {
      kept.getOutputStream().write("up 1\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      kept.close();
      kept = null;
    }
  }

  @Scheduled(cron = "0 0 * * * *")
  public void hourlyBad() throws IOException {
    try (CloseableHttpClient own =
        HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      own.execute(new HttpGet("http://report/"), new BasicResponseHandler());
    }
  }

  @Scheduled(fixedRate = 30, timeUnit = TimeUnit.SECONDS)
  public void halfMinuteBad() throws IOException {
    try (CloseableHttpClient own =
        HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      own.execute(new HttpGet("http://report/"), new BasicResponseHandler());
    }
  }

  @Scheduled(cron = "0 0 * * * *")
  public void hourlyOk() throws IOException {
    client.execute(new HttpGet("http://report/"), new BasicResponseHandler());
  }

  public void startBad(Map<String, Long> gauges) {
    timer.scheduleWithFixedDelay(
        () -> push(gauges), // expect SOCK_OPEN_IN_LOOP HIGH
        0,
        200,
        TimeUnit.MILLISECONDS);
  }

  private void push(Map<String, Long> gauges) {
    try (Socket s = new Socket(); ) {
      s.connect(new InetSocketAddress(host, 2003), 500);
      BufferedWriter w = new BufferedWriter(new OutputStreamWriter(s.getOutputStream()));
      for (Map.Entry<String, Long> g : gauges.entrySet()) {
        w.write(g.getKey() + " " + g.getValue() + "\n");
      }
      w.flush();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "push failed", e);
    }
  }

  public void startOk(Map<String, Long> gauges) {
    timer.schedule(() -> pushOnceOk(gauges), 5, TimeUnit.SECONDS);
  }

  private void pushOnceOk(Map<String, Long> gauges) {
    try (Socket s = new Socket(host, 2004)) {
      s.getOutputStream().write(gauges.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "push failed", e);
    }
  }
}
