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
import okio.GzipSource;
import okio.Okio;

/** Responses that are made anew around the body of another one. */
public class RebuiltResponses {
  static OkHttpClient timeoutsAsErrorsOk() {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    builder.addNetworkInterceptor(
        chain -> {
          Request request = chain.request();
          Response response = chain.proceed(request);
          return response.code() == 408
              ? response.newBuilder().code(500).message("Server-Side Timeout").build()
              : response;
        });
    return builder.build();
  }

  static class UnzippingOk implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Request request = chain.request();
      Response plain = chain.proceed(request.newBuilder().header("Accept", "gzip").build());
      Response.Builder builder = plain.newBuilder().request(request);
      if ("gzip".equalsIgnoreCase(plain.header("Content-Encoding"))) {
        GzipSource unzipped = new GzipSource(plain.body().source());
        builder.headers(plain.headers().newBuilder().removeAll("Content-Encoding").build());
        MediaType type = plain.body().contentType();
        builder.body(ResponseBody.create(Okio.buffer(unzipped), type, -1L));
      }
      return builder.build();
    }
  }

  static class ForgettingBad implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request()); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
      if (response.code() == 408) {
        return chain.proceed(chain.request().newBuilder().header("Retry", "1").build());
      }
      return response;
    }
  }

  abstract static class Answers implements Callback {
    @Override
    public abstract void onResponse(Call call, Response response) throws IOException;
  }
}
