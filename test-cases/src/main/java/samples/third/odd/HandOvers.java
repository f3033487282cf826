package samples.third.odd;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** Who has a connection or client after it was handed on. */
public class HandOvers {
  private static final Logger LOG = Logger.getLogger(HandOvers.class.getName());
  private final ClientHttpRequestFactory shared;
  private RestTemplate kept;

  public HandOvers(ClientHttpRequestFactory shared) {
    this.shared = shared;
  }

  /** Settings of a factory, all for one request. */
  public String configuredBad(String url) {
    CloseableHttpClient http =
        HttpClients.custom().setMaxConnTotal(5).build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    HttpComponentsClientHttpRequestFactory factory = new HttpComponentsClientHttpRequestFactory();
    factory.setHttpClient(http);
    factory.setReadTimeout(500);
    return new RestTemplate(factory).getForObject(url, String.class);
  }

  /** The template goes to the caller with all that is in it. */
  public RestTemplate configuredOk() {
    HttpComponentsClientHttpRequestFactory factory = new HttpComponentsClientHttpRequestFactory();
    factory.setHttpClient(HttpClients.custom().setMaxConnTotal(5).build());
    factory.setReadTimeout(500);
    RestTemplate template = new RestTemplate();
    template.setRequestFactory(factory);
    return template;
  }

  /** A field keeps it. */
  public void refreshOk() {
    HttpComponentsClientHttpRequestFactory factory = new HttpComponentsClientHttpRequestFactory();
    kept = new RestTemplate();
    kept.setRequestFactory(factory);
  }

  /** The client of all, in a factory and a template for one request. */
  public String settingsOk(CloseableHttpClient http, String url) {
    HttpComponentsClientHttpRequestFactory factory = new HttpComponentsClientHttpRequestFactory();
    factory.setHttpClient(http);
    factory.setReadTimeout(500);
    RestTemplate template = new RestTemplate();
    template.setRequestFactory(factory);
    return template.getForObject(url, String.class);
  }

  public String sharedOk(String url) {
    return new RestTemplate(shared).getForObject(url, String.class);
  }

  /** The stream is run by whoever gets it. */
  public Stream<Integer> codesOk(List<Request> requests) {
    OkHttpClient client = new OkHttpClient();
    return requests.stream().map(r -> code(client, r));
  }

  /** The stream is run here. */
  public List<Integer> codesBad(List<Request> requests) {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return requests.stream().map(r -> code(client, r)).sorted().collect(Collectors.toList());
  }

  /** What the stages make holds the client. */
  public List<Fetcher> fetchersOk(List<Request> requests) {
    OkHttpClient client = new OkHttpClient();
    return requests.stream().map(r -> new Fetcher(client, r)).collect(Collectors.toList());
  }

  private static int code(OkHttpClient client, Request request) {
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    } catch (IOException e) {
      return -1;
    }
  }

  /** One request and its client. */
  public static final class Fetcher {
    private final OkHttpClient client;
    private final Request request;

    Fetcher(OkHttpClient client, Request request) {
      this.client = client;
      this.request = request;
    }

    public int fetchOk() {
      return code(client, request);
    }
  }

  /** The socket is lent to the stages and never closed. */
  public List<Integer> answersBad(String host, List<byte[]> questions) throws IOException {
    Socket s = new Socket(host, 53); // expect SOCK_NOT_CLOSED HIGH
    return questions.stream().map(q -> ask(s, q)).collect(Collectors.toList());
  }

  public List<Integer> answersOk(String host, List<byte[]> questions) throws IOException {
    try (Socket s = new Socket(host, 53)) {
      return questions.stream().map(q -> ask(s, q)).collect(Collectors.toList());
    }
  }

  private static int ask(Socket s, byte[] question) {
    try {
      s.getOutputStream().write(question);
      return s.getInputStream().read();
    } catch (IOException e) {
      return -1;
    }
  }

  /** A thread for each message, with a socket that dies with it. */
  public void threadsBad(String host, List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      Socket s = new Socket(host, 514); // expect SOCK_OPEN_IN_LOOP HIGH
      new Thread(() -> sendAndClose(s, message)).start();
    }
  }

  /** A thread for each peer, reading until the end. */
  public void threadsOk(List<InetSocketAddress> peers, Consumer<Integer> sink) throws IOException {
    for (InetSocketAddress peer : peers) {
      Socket s = new Socket(peer.getAddress(), peer.getPort());
      new Thread(() -> follow(s, sink)).start();
    }
  }

  private static void sendAndClose(Socket socket, byte[] message) {
    try (Socket s = socket) {
      s.getOutputStream().write(message);
    } catch (IOException e) {
      LOG.log(Level.INFO, "lost", e);
    }
  }

  private static void follow(Socket socket, Consumer<Integer> sink) {
    try (Socket s = socket) {
      for (int b = s.getInputStream().read(); b >= 0; b = s.getInputStream().read()) {
        sink.accept(b);
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "ended", e);
    }
  }

  /** Half a connect leaves nothing that is not asked for. */
  public boolean loginOk(String host) throws IOException {
    FTPClient ftp = new FTPClient();
    try {
      ftp.connect(host);
      return ftp.login("anonymous", "guest");
    } finally {
      if (ftp.isConnected()) {
        ftp.disconnect();
      }
    }
  }

  public boolean loginBad(String host) throws IOException {
    FTPClient ftp = new FTPClient(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    ftp.connect(host);
    boolean in = ftp.login("anonymous", "guest");
    ftp.disconnect();
    return in;
  }

  /** Told once, when all is ready. */
  @EventListener
  public void onRefreshOk(ContextRefreshedEvent event) throws IOException {
    try (Socket s = new Socket("registry", 8500)) {
      s.getOutputStream().write(1);
    }
  }

  /** Its parameter is an array of arrays. */
  public int matrixBad(Socket[][] grid) throws IOException {
    Socket s = new Socket("matrix", 80); // expect SOCK_NOT_CLOSED HIGH
    return grid.length + s.getInputStream().read();
  }

  public int matrixOk(Socket[][] grid) throws IOException {
    try (Socket s = new Socket("matrix", 80)) {
      return grid.length + s.getInputStream().read();
    }
  }

  /** A protocol in a base class, with its own subclasses. */
  abstract static class Device implements Closeable {
    private final Socket socket;

    Device(String host, int port) throws IOException {
      socket = new Socket(host, port);
    }

    int status() throws IOException {
      return socket.getInputStream().read();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static final class Scale extends Device {
    Scale(String host) throws IOException {
      super(host, 4305);
    }
  }

  static final class Printer extends Device {
    Printer(String host, int port) throws IOException {
      super(host, port);
    }
  }

  public int weighBad(String host) throws IOException {
    Scale scale = new Scale(host); // expect SOCK_NOT_CLOSED HIGH
    return scale.status();
  }

  public int weighOk(String host) throws IOException {
    Scale scale = new Scale(host);
    try {
      return scale.status();
    } finally {
      scale.close();
    }
  }

  public void surveyBad(List<String> hosts) throws IOException {
    for (String host : hosts) {
      try (Printer printer = new Printer(host, 9100)) { // expect SOCK_OPEN_IN_LOOP LOW
        LOG.info("status " + printer.status());
      }
    }
  }

  public void pollBad(String host, int n) throws IOException {
    for (int i = 0; i < n; i++) {
      try (Printer printer = new Printer(host, 9100)) { // expect SOCK_OPEN_IN_LOOP HIGH
        LOG.info("status " + printer.status());
      }
    }
  }

  public void pollOk(String host, int n) throws IOException {
    try (Printer printer = new Printer(host, 9100)) {
      for (int i = 0; i < n; i++) {
        LOG.info("status " + printer.status());
      }
    }
  }
}
