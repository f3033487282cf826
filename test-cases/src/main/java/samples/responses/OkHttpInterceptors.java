package samples.responses;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Interceptors pass responses on, callbacks own them. */
public class OkHttpInterceptors {
  static class PassingOk implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      long start = System.nanoTime();
      Response response = chain.proceed(chain.request());
      System.out.println(System.nanoTime() - start);
      return response;
    }
  }

  static class AuthRetryBad implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request()); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
      if (response.code() == 401) {
        Request retry = chain.request().newBuilder().header("Authorization", "fresh").build();
        return chain.proceed(retry);
      }
      return response;
    }
  }

  static class AuthRetryOk implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      if (response.code() == 401) {
        response.close();
        Request retry = chain.request().newBuilder().header("Authorization", "fresh").build();
        return chain.proceed(retry);
      }
      return response;
    }
  }

  static class ThrowingBad implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request()); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
      if (response.code() >= 500) {
        throw new IOException("server error " + response.code());
      }
      return response;
    }
  }

  static class ThrowingOk implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      if (response.code() >= 500) {
        String message = response.body().string();
        throw new IOException("server error " + response.code() + ": " + message);
      }
      return response;
    }
  }

  /** A new response around the text of the old one. */
  static class RewritingOk implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      MediaType type = response.body().contentType();
      String text = response.body().string().trim();
      return response.newBuilder().body(ResponseBody.create(text, type)).build();
    }
  }

  static class HeaderOk implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      return chain
          .proceed(chain.request())
          .newBuilder()
          .header("Cache-Control", "max-age=60")
          .build();
    }
  }

  /** Retries until it works, and forgets every answer but the last. */
  static class LoopBad implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request()); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
      int attempts = 0;
      while (!response.isSuccessful() && attempts < 3) {
        attempts++;
        response = chain.proceed(chain.request()); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
      }
      return response;
    }
  }

  static class LoopOk implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      int attempts = 0;
      while (!response.isSuccessful() && attempts < 3) {
        attempts++;
        response.close();
        response = chain.proceed(chain.request());
      }
      return response;
    }
  }

  private final OkHttpClient client = new OkHttpClient();

  void enqueuedBad(Request request) {
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                System.err.println("failed: " + e);
              }

              @Override
              public void onResponse(Call call, Response response) {
                System.out.println(response.code()); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
              }
            });
  }

  void enqueuedOk(Request request) {
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                System.err.println("failed: " + e);
              }

              @Override
              public void onResponse(Call call, Response response) {
                System.out.println(response.code());
                response.close();
              }
            });
  }

  static class ReadingBad implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {
      System.err.println("failed: " + e);
    }

    @Override
    public void onResponse(Call call, Response response) throws IOException {
      if (response.isSuccessful()) { // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
        System.out.println(response.body().string());
      }
    }
  }

  static class ReadingOk implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {
      System.err.println("failed: " + e);
    }

    @Override
    public void onResponse(Call call, Response response) throws IOException {
      try (ResponseBody body = response.body()) {
        if (response.isSuccessful()) {
          System.out.println(body.string());
        }
      }
    }
  }

  /** Hands it to somebody else. */
  static class ForwardingOk implements Callback {
    private final java.util.concurrent.CompletableFuture<Response> future;

    ForwardingOk(java.util.concurrent.CompletableFuture<Response> future) {
      this.future = future;
    }

    @Override
    public void onFailure(Call call, IOException e) {
      future.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      future.complete(response);
    }
  }
}
