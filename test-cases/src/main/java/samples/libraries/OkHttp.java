package samples.libraries;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** OkHttp 4. */
public class OkHttp {
  private static final OkHttpClient CLIENT = new OkHttpClient();

  String fetchBad(String url) throws IOException {
    OkHttpClient own =
        new OkHttpClient.Builder()
            .callTimeout(5, TimeUnit.SECONDS)
            .build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    Request request = new Request.Builder().url(url).build();
    try (Response response = own.newCall(request).execute()) {
      return response.body().string();
    }
  }

  void pingAllBad(List<String> urls) throws IOException {
    for (String url : urls) {
      OkHttpClient own = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      own.newCall(new Request.Builder().url(url).build()).execute().close();
    }
  }

  String readBad(Request request) throws IOException {
    Response response = CLIENT.newCall(request).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (!response.isSuccessful()) {
      return null;
    }
    return response.body().string();
  }

  String fetchSlowlyOk(String url) throws IOException {
    OkHttpClient patient = CLIENT.newBuilder().readTimeout(1, TimeUnit.MINUTES).build();
    Request request = new Request.Builder().url(url).build();
    try (Response response = patient.newCall(request).execute()) {
      return response.body().string();
    }
  }

  String readOk(Request request) throws IOException {
    Response response = CLIENT.newCall(request).execute();
    try (ResponseBody body = response.body()) {
      return response.isSuccessful() ? body.string() : null;
    }
  }
}
