package samples.third.http;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** OkHttp in services. */
public class OkHttpUtils {
  private static final MediaType JSON = MediaType.get("application/json");
  private final OkHttpClient base = new OkHttpClient();
  private OkHttpClient cached;
  private final ConcurrentHashMap<String, OkHttpClient> byTenant = new ConcurrentHashMap<>();

  public String getBad(String url) throws IOException {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .callTimeout(5, TimeUnit.SECONDS)
            .build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (Response r = client.newCall(new Request.Builder().url(url).build()).execute()) {
      return r.body().string();
    }
  }

  public String getOk(String url) throws IOException {
    OkHttpClient client = base.newBuilder().callTimeout(5, TimeUnit.SECONDS).build();
    try (Response r = client.newCall(new Request.Builder().url(url).build()).execute()) {
      return r.body().string();
    }
  }

  /** Looks like a lazy field, but nothing is ever stored. */
  private OkHttpClient cachedBad() {
    if (cached == null) {
      return new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    }
    return cached;
  }

  public int codeOk(String url) throws IOException {
    try (Response r = cachedBad().newCall(new Request.Builder().url(url).build()).execute()) {
      return r.code();
    }
  }

  public OkHttpClient tenantOk(String tenant) {
    return byTenant.computeIfAbsent(
        tenant, t -> new OkHttpClient.Builder().readTimeout(9, TimeUnit.SECONDS).build());
  }

  public boolean postBad(String url, String json) throws IOException {
    Request request = new Request.Builder().url(url).post(RequestBody.create(json, JSON)).build();
    Response response = base.newCall(request).execute(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.isSuccessful();
  }

  public boolean postOk(String url, String json) throws IOException {
    Request request = new Request.Builder().url(url).post(RequestBody.create(json, JSON)).build();
    Response response = base.newCall(request).execute();
    response.close();
    return response.isSuccessful();
  }

  public String bodyBad(String url) throws IOException {
    Request request = new Request.Builder().url(url).build();
    Response response = base.newCall(request).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (!response.isSuccessful()) {
      throw new IOException("unexpected " + response);
    }
    return response.body().string();
  }

  public String bodyOk(String url) throws IOException {
    Request request = new Request.Builder().url(url).build();
    try (Response response = base.newCall(request).execute();
        ResponseBody body = response.body()) {
      if (!response.isSuccessful()) {
        throw new IOException("unexpected " + response);
      }
      return body == null ? "" : body.string();
    }
  }

  /** The first answer is thrown away before the second attempt. */
  static class RetryBad implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request()); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
      if (response.code() == 503) {
        response = chain.proceed(chain.request());
      }
      return response;
    }
  }

  static class RetryOk implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      if (response.code() == 503) {
        response.close();
        response = chain.proceed(chain.request());
      }
      return response;
    }
  }

  public void asyncOk(String url, List<String> sink) {
    base.newCall(new Request.Builder().url(url).build())
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                sink.add("failed");
              }

              @Override
              public void onResponse(Call call, Response response) throws IOException {
                try (Response r = response) {
                  sink.add(r.body().string());
                }
              }
            });
  }

  public void uncachedBad(Executor executor, String url) {
    ConnectionPool none;
    none = new ConnectionPool(0, 1, TimeUnit.SECONDS); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    OkHttpClient.Builder builder = base.newBuilder().connectionPool(none);
    OkHttpClient client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    executor.execute(() -> client.newCall(new Request.Builder().url(url).build()).cancel());
  }

  public String evictingBad(String url) throws IOException {
    try (Response r = base.newCall(new Request.Builder().url(url).build()).execute()) {
      return r.body().string();
    } finally {
      base.connectionPool().evictAll(); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    }
  }

  /** At the end of the program. */
  public void closeOk() {
    base.dispatcher().executorService().shutdown();
    base.connectionPool().evictAll();
  }

  public void headerBad(String url) throws IOException {
    Request request =
        new Request.Builder()
            .url(url)
            .header("Connection", "close") // expect SOCK_KEEPALIVE_DEFEATED NORMAL
            .build();
    base.newCall(request).execute().close();
  }

  /** A client per element of a stream. */
  public long countUpBad(List<String> urls) {
    return urls.stream()
        .filter(u -> isUp(new OkHttpClient(), u)) // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
        .count();
  }

  public long countUpOk(List<String> urls) {
    return urls.stream().filter(u -> isUp(base, u)).count();
  }

  private static boolean isUp(OkHttpClient client, String url) {
    try (Response r = client.newCall(new Request.Builder().url(url).head().build()).execute()) {
      return r.isSuccessful();
    } catch (IOException e) {
      return false;
    }
  }
}
