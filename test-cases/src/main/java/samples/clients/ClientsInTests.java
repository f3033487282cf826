package samples.clients;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.Socket;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.Before;
import org.junit.Test;

/** Test code builds clients all the time; that is worth LOW at most, also in a loop. */
public class ClientsInTests {
  private static final String URL = "http://localhost:8080/health";

  private OkHttpClient client;

  @Before
  public void setUpOk() {
    client = new OkHttpClient();
  }

  @Test
  public void healthBad() throws IOException {
    OkHttpClient http = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
    try (Response r = http.newCall(new Request.Builder().url(URL).build()).execute()) {
      assertEquals(200, r.code());
    }
  }

  @Test
  public void manyRequestsBad() throws IOException {
    for (int i = 0; i < 100; i++) {
      try (CloseableHttpClient http =
              HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
          CloseableHttpResponse response = http.execute(new HttpGet(URL + "?n=" + i))) {
        assertEquals(200, response.getStatusLine().getStatusCode());
      }
    }
  }

  @Test
  public void manySocketsBad() throws IOException {
    for (int i = 0; i < 100; i++) {
      try (Socket socket = new Socket("localhost", 8080)) { // expect SOCK_OPEN_IN_LOOP LOW
        assertTrue(socket.isConnected());
      }
    }
  }

  @Test
  public void helperOk() throws IOException {
    assertEquals(404, statusOfBad("/missing"));
  }

  private int statusOfBad(String path) throws IOException {
    OkHttpClient http = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
    try (Response r = http.newCall(new Request.Builder().url(URL + path).build()).execute()) {
      return r.code();
    }
  }

  @Test
  public void fieldClientOk() throws IOException {
    try (Response r = client.newCall(new Request.Builder().url(URL).build()).execute()) {
      assertNotNull(r.body());
    }
  }

  @Test
  public void lingerBad() throws IOException {
    try (Socket socket = new Socket("localhost", 8080)) {
      socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
      assertEquals(0, socket.getSoLinger());
    }
  }
}
