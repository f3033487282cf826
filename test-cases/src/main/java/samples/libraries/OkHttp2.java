package samples.libraries;

import com.squareup.okhttp.OkHttpClient;
import com.squareup.okhttp.Request;
import com.squareup.okhttp.Response;
import com.squareup.okhttp.ResponseBody;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** OkHttp 2, whose clients share one pool of the whole virtual machine. */
public class OkHttp2 {
  private final OkHttpClient client = new OkHttpClient();

  int statusBad(String url) throws IOException {
    Request request = new Request.Builder().url(url).build();
    Response response = client.newCall(request).execute(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.code();
  }

  int statusOk(String url) throws IOException {
    Request request = new Request.Builder().url(url).build();
    Response response = client.newCall(request).execute();
    try (ResponseBody body = response.body()) {
      return response.code();
    }
  }

  String patientOk(String url) throws IOException {
    OkHttpClient patient = client.clone();
    patient.setReadTimeout(1, TimeUnit.MINUTES);
    try (ResponseBody body =
        patient.newCall(new Request.Builder().url(url).build()).execute().body()) {
      return body.string();
    }
  }
}
