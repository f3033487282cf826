package samples.third.http;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/** HttpURLConnection utilities of all kinds. */
public class UrlFetchers {
  private static final Logger LOG = Logger.getLogger(UrlFetchers.class.getName());

  public String getOk(String url, Map<String, String> headers) throws IOException {
    HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
    conn.setConnectTimeout(3000);
    conn.setReadTimeout(5000);
    for (Map.Entry<String, String> h : headers.entrySet()) {
      conn.setRequestProperty(h.getKey(), h.getValue());
    }
    int code = conn.getResponseCode();
    InputStream body = code >= 400 ? conn.getErrorStream() : conn.getInputStream();
    if (body == null) {
      return "";
    }
    try (InputStream in = body) {
      return readFully(in);
    }
  }

  public String getClosingBad(String url) throws IOException {
    HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
    conn.setRequestProperty("Accept", "application/json");
    conn.setRequestProperty("Connection", "close"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    try (InputStream in = conn.getInputStream()) {
      return readFully(in);
    }
  }

  public String getKeepingOk(String url) throws IOException {
    HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
    conn.setRequestProperty("Accept", "application/json");
    conn.setRequestProperty("Connection", "keep-alive");
    try (InputStream in = conn.getInputStream()) {
      return readFully(in);
    }
  }

  /** The stream was closed before. */
  public String getAndDisconnectOk(String url) throws IOException {
    HttpURLConnection conn = null;
    BufferedReader reader = null;
    StringBuilder sb = new StringBuilder();
    try {
      conn = (HttpURLConnection) new URL(url).openConnection();
      conn.setRequestMethod("GET");
      reader =
          new BufferedReader(new InputStreamReader(conn.getInputStream(), StandardCharsets.UTF_8));
      String line;
      while ((line = reader.readLine()) != null) {
        sb.append(line).append('\n');
      }
    } finally {
      if (reader != null) {
        reader.close();
      }
      if (conn != null) {
        conn.disconnect();
      }
    }
    return sb.toString();
  }

  public String getAndDisconnectBad(String url) throws IOException {
    HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(conn.getInputStream(), StandardCharsets.UTF_8));
    String first = reader.readLine();
    conn.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED LOW
    return first;
  }

  public void pingAllBad(List<String> urls) throws IOException {
    for (String url : urls) {
      HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
      LOG.info(url + " " + conn.getResponseCode());
      conn.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED HIGH
    }
  }

  public void pingAllOk(List<String> urls) throws IOException {
    for (String url : urls) {
      HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
      conn.setRequestMethod("HEAD");
      LOG.info(url + " " + conn.getResponseCode());
    }
  }

  public boolean isUpBad(String url) {
    try {
      HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
      conn.setConnectTimeout(1000);
      int code = conn.getResponseCode(); // expect SOCK_RESPONSE_NOT_DRAINED LOW
      return code == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  public boolean isUpOk(String url) {
    try {
      HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
      conn.setConnectTimeout(1000);
      conn.setRequestMethod("HEAD");
      return conn.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  public String getOrThrowBad(String url) throws IOException {
    HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
    if (conn.getResponseCode() != 200) { // expect SOCK_RESPONSE_NOT_DRAINED LOW
      throw new IOException("status of " + url);
    }
    try (InputStream in = conn.getInputStream()) {
      return readFully(in);
    }
  }

  public String getOrThrowOk(String url) throws IOException {
    HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
    int code = conn.getResponseCode();
    if (code != 200) {
      try (InputStream err = conn.getErrorStream()) {
        throw new IOException("status " + code + (err == null ? "" : readFully(err)));
      }
    }
    try (InputStream in = conn.getInputStream()) {
      return readFully(in);
    }
  }

  public int postAllBad(String url, List<byte[]> events) throws IOException {
    int ok = 0;
    for (byte[] event : events) {
      HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
      conn.setDoOutput(true);
      conn.setRequestMethod("POST");
      conn.setFixedLengthStreamingMode(event.length);
      try (OutputStream out = conn.getOutputStream()) {
        out.write(event);
      }
      if (conn.getResponseCode() == 202) { // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
        ok++;
      }
    }
    return ok;
  }

  public int postAllOk(String url, List<byte[]> events) throws IOException {
    int ok = 0;
    for (byte[] event : events) {
      HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
      conn.setDoOutput(true);
      conn.setRequestMethod("POST");
      try (OutputStream out = conn.getOutputStream()) {
        out.write(event);
      }
      int code = conn.getResponseCode();
      drainOk(code < 400 ? conn.getInputStream() : conn.getErrorStream());
      if (code == 202) {
        ok++;
      }
    }
    return ok;
  }

  /** Aborts a download that has become too large: the only way is to cut the line. */
  public byte[] limitedOk(String url, int max) throws IOException {
    HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = conn.getInputStream()) {
      byte[] buf = new byte[8192];
      int n;
      while ((n = in.read(buf)) > 0 && out.size() < max) {
        out.write(buf, 0, n);
      }
    }
    return out.toByteArray();
  }

  public void keepAliveOffBad() {
    System.setProperty("http.keepAlive", "false"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    System.setProperty("http.agent", "reporter");
  }

  public void keepAliveOnOk() {
    System.setProperty("http.keepAlive", "true");
    System.setProperty("http.maxConnections", "20");
  }

  private static void drainOk(InputStream in) throws IOException {
    if (in == null) {
      return;
    }
    byte[] buf = new byte[4096];
    while (in.read(buf) >= 0) {
      // the body does not matter
    }
    in.close();
  }

  private static String readFully(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buf = new byte[4096];
    int n;
    while ((n = in.read(buf)) >= 0) {
      out.write(buf, 0, n);
    }
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}
