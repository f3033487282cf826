package samples.libraries;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import java.io.IOException;

/** The HTTP library of Google's clients. */
public class GoogleHttp {
  private static final HttpTransport TRANSPORT = new NetHttpTransport();

  private final HttpRequestFactory requests = TRANSPORT.createRequestFactory();

  boolean existsBad(String url) throws IOException {
    HttpResponse response =
        requests
            .buildGetRequest(new GenericUrl(url))
            .execute(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.isSuccessStatusCode();
  }

  boolean existsOk(String url) throws IOException {
    HttpResponse response = requests.buildGetRequest(new GenericUrl(url)).execute();
    try {
      return response.isSuccessStatusCode();
    } finally {
      response.disconnect();
    }
  }

  String fetchOk(String url) throws IOException {
    return requests.buildGetRequest(new GenericUrl(url)).execute().parseAsString();
  }
}
