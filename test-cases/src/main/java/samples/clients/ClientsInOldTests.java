package samples.clients;

import java.io.IOException;
import junit.framework.TestCase;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The same in a test of the JUnit 3 style, which carries no annotation. */
public class ClientsInOldTests extends TestCase {
  private OkHttpClient client;

  @Override
  protected void setUp() {
    client = new OkHttpClient();
  }

  public void testStatusBad() throws IOException {
    OkHttpClient http = new OkHttpClient.Builder().build(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
    Request request = new Request.Builder().url("http://localhost:8080/").build();
    try (Response response = http.newCall(request).execute()) {
      assertEquals(200, response.code());
    }
  }

  public void testEachPathBad() throws IOException {
    String[] paths = {"a", "b", "c"};
    for (String path : paths) {
      OkHttpClient http = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
      Request request = new Request.Builder().url("http://localhost:8080/" + path).build();
      try (Response response = http.newCall(request).execute()) {
        assertEquals(path, response.header("X-Path"));
      }
    }
  }

  public void testWithFieldOk() throws IOException {
    Request request = new Request.Builder().url("http://localhost:8080/").build();
    try (Response response = client.newCall(request).execute()) {
      assertEquals(200, response.code());
    }
  }
}
