package samples.clients;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Lazily made clients: most are remembered, in some the assignment was forgotten. */
public class LazyFields {
  private OkHttpClient forgotten;
  private static CloseableHttpClient alsoForgotten = null;
  private OkHttpClient shadowed;
  private OkHttpClient lazy;
  private volatile OkHttpClient checkedTwice;
  private OkHttpClient injected;
  private CloseableHttpClient reset;

  OkHttpClient forgottenBad() {
    if (forgotten != null) {
      return forgotten;
    }
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    System.out.println("made " + client);
    return client;
  }

  static CloseableHttpClient alsoForgottenBad() {
    if (alsoForgotten == null) {
      return HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    }
    return alsoForgotten;
  }

  String usesForgotten(String url) throws IOException {
    CloseableHttpClient client = alsoForgottenBad();
    try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  /** The local variable hides the field. */
  synchronized int shadowedBad(Request request) throws IOException {
    OkHttpClient shadowed = this.shadowed;
    if (shadowed == null) {
      shadowed = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    }
    try (Response response = shadowed.newCall(request).execute()) {
      return response.code();
    }
  }

  OkHttpClient lazyOk() {
    if (lazy == null) {
      lazy = new OkHttpClient.Builder().followRedirects(false).build();
    }
    return lazy;
  }

  int usesLazyOk(Request request) throws IOException {
    try (Response response = lazyOk().newCall(request).execute()) {
      return response.code();
    }
  }

  OkHttpClient checkedTwiceOk() {
    OkHttpClient local = checkedTwice;
    if (local == null) {
      synchronized (this) {
        local = checkedTwice;
        if (local == null) {
          local = new OkHttpClient();
          checkedTwice = local;
        }
      }
    }
    return local;
  }

  int usesCheckedTwiceOk(Request request) throws IOException {
    try (Response response = checkedTwiceOk().newCall(request).execute()) {
      return response.code();
    }
  }

  void setInjected(OkHttpClient client) {
    injected = client;
  }

  /** A default for those who set nothing; whoever sets one gets that one. */
  OkHttpClient injectedOk() {
    return injected == null ? new OkHttpClient() : injected;
  }

  CloseableHttpClient resetOk() {
    if (reset == null) {
      CloseableHttpClient fresh = HttpClients.createSystem();
      reset = fresh;
    }
    return reset;
  }

  void closeOk() throws IOException {
    if (reset != null) {
      reset.close();
      reset = null;
    }
  }
}
