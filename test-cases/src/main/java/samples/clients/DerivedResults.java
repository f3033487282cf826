package samples.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** What a client has made is returned, or works on it inside a lambda. */
public class DerivedResults {
  private final OkHttpClient shared = new OkHttpClient();
  private Call pending;

  /** The call outlives the method, the client behind it is lost. */
  Call callBad(Request request) {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.newCall(request);
  }

  /** So is this one, and nobody can close it any more. */
  CloseableHttpResponse responseBad(String url) throws IOException {
    CloseableHttpClient client =
        HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.execute(new HttpGet(url));
  }

  Call callOk(Request request) {
    return shared.newCall(request);
  }

  /** A lambda that runs at once is as good as a loop. */
  void forEachBad(List<Request> requests) {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    requests.forEach(
        request -> {
          try (Response response = client.newCall(request).execute()) {
            System.out.println(response.code());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Whoever gets the lambda goes on using the client. */
  Function<Request, Call> lambdaOk() {
    OkHttpClient client = new OkHttpClient();
    return request -> client.newCall(request);
  }

  void lambdaThatKeepsOk(List<Function<Request, Call>> factories) {
    OkHttpClient client = new OkHttpClient();
    factories.add(client::newCall);
  }

  /** An object of an anonymous class holds the client as long as it lives. */
  Function<Request, Call> anonymousOk() {
    OkHttpClient client = new OkHttpClient();
    return new Function<Request, Call>() {
      @Override
      public Call apply(Request request) {
        return client.newCall(request);
      }
    };
  }

  /** The pending call is kept, and the client with it: nobody knows for how long. */
  void pendingOk(Request request) {
    OkHttpClient client = new OkHttpClient();
    pending = client.newCall(request);
  }

  void cancelPending() {
    pending.cancel();
  }
}
