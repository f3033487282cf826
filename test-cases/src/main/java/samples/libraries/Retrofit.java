package samples.libraries;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** Retrofit 2, which makes an OkHttpClient of its own unless it is given one. */
public class Retrofit {
  private final OkHttpClient http = new OkHttpClient();
  private final Users users;

  Retrofit(String url) {
    users = new retrofit2.Retrofit.Builder().baseUrl(url).build().create(Users.class);
  }

  String nameBad(String url, String id) throws IOException {
    retrofit2.Retrofit retrofit =
        new retrofit2.Retrofit.Builder()
            .baseUrl(url)
            .build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (ResponseBody body = retrofit.create(Users.class).user(id).execute().body()) {
      return body.string();
    }
  }

  String nameOk(String id) throws IOException {
    try (ResponseBody body = users.user(id).execute().body()) {
      return body.string();
    }
  }

  String nameFromOk(String url, String id) throws IOException {
    retrofit2.Retrofit retrofit =
        new retrofit2.Retrofit.Builder().baseUrl(url).client(http).build();
    try (ResponseBody body = retrofit.create(Users.class).user(id).execute().body()) {
      return body.string();
    }
  }

  /** The service. */
  interface Users {
    @GET("users/{id}")
    Call<ResponseBody> user(@Path("id") String id);
  }
}
