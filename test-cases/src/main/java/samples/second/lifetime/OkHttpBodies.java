package samples.second.lifetime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Responses of OkHttp. */
public class OkHttpBodies {
  private final OkHttpClient client;

  OkHttpBodies(OkHttpClient client) {
    this.client = client;
  }

  String throwOnStatusBad(String url) throws IOException {
    Response response =
        client
            .newCall(new Request.Builder().url(url).build())
            .execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (!response.isSuccessful()) {
      throw new IOException("Unexpected code " + response);
    }
    return response.body().string();
  }

  String throwOnStatusOk(String url) throws IOException {
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("Unexpected code " + response);
      }
      return response.body().string();
    }
  }

  boolean aliveBad(Request ping) throws IOException {
    return client.newCall(ping).execute().code() == 204; // expect SOCK_RESPONSE_NOT_CLOSED HIGH
  }

  boolean aliveOk(Request ping) {
    try (Response response = client.newCall(ping).execute()) {
      return response.code() == 204;
    } catch (IOException e) {
      return false;
    }
  }

  long retryOnceBad(Request request) throws IOException {
    Response response = client.newCall(request).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.code() == 503) {
      response = client.newCall(request).execute();
    }
    try (Response last = response) {
      return last.body().contentLength();
    }
  }

  long retryOnceOk(Request request) throws IOException {
    Response response = client.newCall(request).execute();
    if (response.code() == 503) {
      response.close();
      response = client.newCall(request).execute();
    }
    try (Response last = response) {
      return last.body().contentLength();
    }
  }

  static final class AuthBad implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Request request = chain.request();
      Response response = chain.proceed(request); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
      if (response.code() == 401) {
        return chain.proceed(request.newBuilder().header("Authorization", "Bearer x").build());
      }
      return response;
    }
  }

  static final class AuthOk implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Request request = chain.request();
      Response response = chain.proceed(request);
      if (response.code() != 401) {
        return response;
      }
      response.close();
      return chain.proceed(request.newBuilder().header("Authorization", "Bearer x").build());
    }
  }

  static final Interceptor RATE_LIMIT_BAD =
      chain -> {
        Response response =
            chain.proceed(chain.request()); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
        if (response.code() == 429) {
          throw new IOException("slow down: " + response.header("Retry-After"));
        }
        return response;
      };

  private static void ensure2xx(Response response) throws IOException {
    if (response.code() / 100 != 2) {
      throw new IOException(response.message());
    }
  }

  private static void ensureClosed2xx(Response response) throws IOException {
    if (response.code() / 100 != 2) {
      response.close();
      throw new IOException(response.message());
    }
  }

  byte[] checkedBad(Request request) throws IOException {
    Response response = client.newCall(request).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    ensure2xx(response);
    return response.body().bytes();
  }

  byte[] checkedOk(Request request) throws IOException {
    Response response = client.newCall(request).execute();
    ensureClosed2xx(response);
    return response.body().bytes();
  }

  String conditionalBad(Request request) throws IOException {
    Response response = client.newCall(request).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    return response.isSuccessful() ? response.body().string() : null;
  }

  String conditionalOk(Request request) throws IOException {
    Response response = client.newCall(request).execute();
    ResponseBody body = response.body();
    String text = body.string();
    return response.isSuccessful() ? text : null;
  }

  String peekBad(Request request) throws IOException {
    Response response = client.newCall(request).execute(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    // peekBody copies: the body itself stays open
    return response.peekBody(1024).string();
  }

  String peekOk(Request request) throws IOException {
    Response response = client.newCall(request).execute();
    try {
      return response.peekBody(1024).string();
    } finally {
      response.close();
    }
  }

  Date modifiedBad(Request request, SimpleDateFormat format) throws IOException, ParseException {
    Response response = client.newCall(request).execute(); // expect SOCK_RESPONSE_NOT_CLOSED LOW
    Date date = format.parse(response.header("Last-Modified"));
    response.close();
    return date;
  }

  Date modifiedOk(Request request, SimpleDateFormat format) throws IOException, ParseException {
    String header;
    try (Response response = client.newCall(request).execute()) {
      header = response.header("Last-Modified");
    }
    return format.parse(header);
  }

  void downloadBad(Request request, Path target) throws IOException {
    Response response = client.newCall(request).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.code() == 200 && response.body() != null) {
      try (InputStream in = response.body().byteStream()) {
        Files.copy(in, target);
      }
    }
  }

  void downloadOk(Request request, Path target) throws IOException {
    Response response = client.newCall(request).execute();
    try (ResponseBody body = response.body()) {
      if (response.code() == 200 && body != null) {
        Files.copy(body.byteStream(), target);
      }
    }
  }

  /** The caller reads and closes the stream. */
  InputStream streamOk(Request request) throws IOException {
    Response response = client.newCall(request).execute();
    return response.body().byteStream();
  }

  void asyncOk(Request request, Consumer<String> sink) {
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                sink.accept("failed: " + e);
              }

              @Override
              public void onResponse(Call call, Response response) throws IOException {
                try (ResponseBody body = response.body()) {
                  sink.accept(body.string());
                }
              }
            });
  }

  int countBad(Request request) throws IOException {
    ResponseBody body =
        client.newCall(request).execute().body(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    BufferedReader lines = new BufferedReader(body.charStream());
    int count = 0;
    while (lines.readLine() != null) {
      if (++count > 1000) {
        return count;
      }
    }
    lines.close();
    return count;
  }

  int countOk(Request request) throws IOException {
    int count = 0;
    try (Response response = client.newCall(request).execute();
        BufferedReader lines = new BufferedReader(response.body().charStream())) {
      while (lines.readLine() != null && count <= 1000) {
        count++;
      }
    }
    return count;
  }
}
