package samples.responses;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.StreamUtils;

/** Responses below Spring's templates. */
public class SpringResponses {
  private final ClientHttpRequestFactory factory;

  SpringResponses(ClientHttpRequestFactory factory) {
    this.factory = factory;
  }

  int statusBad(URI uri) throws IOException {
    ClientHttpRequest request = factory.createRequest(uri, HttpMethod.GET);
    ClientHttpResponse response = request.execute(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getRawStatusCode();
  }

  int statusOk(URI uri) throws IOException {
    ClientHttpRequest request = factory.createRequest(uri, HttpMethod.GET);
    try (ClientHttpResponse response = request.execute()) {
      return response.getRawStatusCode();
    }
  }

  String textBad(URI uri) throws IOException {
    ClientHttpRequest request = factory.createRequest(uri, HttpMethod.GET);
    ClientHttpResponse response = request.execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.getStatusCode() != HttpStatus.OK) {
      return null;
    }
    return StreamUtils.copyToString(response.getBody(), StandardCharsets.UTF_8);
  }

  String textOk(URI uri) throws IOException {
    ClientHttpRequest request = factory.createRequest(uri, HttpMethod.GET);
    ClientHttpResponse response = request.execute();
    try {
      if (response.getStatusCode() != HttpStatus.OK) {
        return null;
      }
      return StreamUtils.copyToString(response.getBody(), StandardCharsets.UTF_8);
    } finally {
      response.close();
    }
  }

  static class TokenBad implements ClientHttpRequestInterceptor {
    @Override
    public ClientHttpResponse intercept(
        HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
      ClientHttpResponse response =
          execution.execute(request, body); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
      if (response.getStatusCode() == HttpStatus.UNAUTHORIZED) {
        request.getHeaders().setBearerAuth("fresh");
        return execution.execute(request, body);
      }
      return response;
    }
  }

  static class TokenOk implements ClientHttpRequestInterceptor {
    @Override
    public ClientHttpResponse intercept(
        HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
      ClientHttpResponse response = execution.execute(request, body);
      if (response.getStatusCode() == HttpStatus.UNAUTHORIZED) {
        response.close();
        request.getHeaders().setBearerAuth("fresh");
        return execution.execute(request, body);
      }
      return response;
    }
  }
}
