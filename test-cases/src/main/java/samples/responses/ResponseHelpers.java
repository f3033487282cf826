package samples.responses;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Responses that pass through methods of the program. */
public class ResponseHelpers {
  private final OkHttpClient client = new OkHttpClient();

  private static Request request(String url) {
    return new Request.Builder().url(url).build();
  }

  private Response call(String url) throws IOException {
    return client.newCall(request(url)).execute();
  }

  private static void check(Response response) throws IOException {
    if (!response.isSuccessful()) {
      throw new IOException("Unexpected code " + response.code());
    }
  }

  private static void checkAndClose(Response response) throws IOException {
    if (!response.isSuccessful()) {
      response.close();
      throw new IOException("Unexpected code " + response.code());
    }
  }

  private static String text(Response response) throws IOException {
    return response.body().string();
  }

  private static void closeQuietly(Closeable c) {
    try {
      c.close();
    } catch (IOException e) {
      System.err.println("close failed: " + e);
    }
  }

  int byHelperBad(String url) throws IOException {
    Response response = call(url); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.code();
  }

  int byHelperOk(String url) throws IOException {
    try (Response response = call(url)) {
      return response.code();
    }
  }

  String checkedBad(String url) throws IOException {
    Response response = call(url); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    check(response);
    return text(response);
  }

  String checkedOk(String url) throws IOException {
    Response response = call(url);
    checkAndClose(response);
    return text(response);
  }

  String checkedInTryOk(String url) throws IOException {
    try (Response response = call(url)) {
      check(response);
      return text(response);
    }
  }

  boolean closeHelperOk(String url) throws IOException {
    Response response = call(url);
    boolean found = response.code() != 404;
    closeQuietly(response);
    return found;
  }

  boolean closeHelperOnOneBranchBad(String url) throws IOException {
    Response response = call(url); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.code() == 404) {
      closeQuietly(response);
      return false;
    }
    return true;
  }

  /** Whoever is given the function's argument may close it. */
  <T> T mappedOk(String url, Function<Response, T> mapper) throws IOException {
    return mapper.apply(call(url));
  }

  /** Keeps the response for whoever catches it. */
  static class HttpFailure extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Response response;

    HttpFailure(Response response) {
      super("HTTP " + response.code());
      this.response = response;
    }

    Response response() {
      return response;
    }
  }

  /** Remembers no more than the code. */
  static class CodeFailure extends IOException {
    private static final long serialVersionUID = 1L;

    CodeFailure(Response response) {
      super("HTTP " + response.code());
    }
  }

  String thrownAlongOk(String url) throws IOException {
    Response response = call(url);
    if (!response.isSuccessful()) {
      throw new HttpFailure(response);
    }
    return text(response);
  }

  String thrownWithoutBad(String url) throws IOException {
    Response response = call(url); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (!response.isSuccessful()) {
      throw new CodeFailure(response);
    }
    return text(response);
  }

  private Response last;

  void storedOk(String url) throws IOException {
    last = call(url);
  }

  boolean isLastGood() {
    return last != null && last.isSuccessful();
  }
}
