package samples.responses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Responses of OkHttp, path by path. */
public class OkHttpResponses {
  private final OkHttpClient client = new OkHttpClient();

  private static Request request(String url) {
    return new Request.Builder().url(url).build();
  }

  private Call call(String url) {
    return client.newCall(request(url));
  }

  int statusOnlyBad(String url) throws IOException {
    Response response = call(url).execute(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.code();
  }

  int statusOnlyOk(String url) throws IOException {
    try (Response response = client.newCall(request(url)).execute()) {
      return response.code();
    }
  }

  void droppedBad(String url) throws IOException {
    client.newCall(request(url)).execute(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
  }

  void droppedOk(String url) throws IOException {
    client.newCall(request(url)).execute().close();
  }

  String bodyStringOk(String url) throws IOException {
    return client.newCall(request(url)).execute().body().string();
  }

  String nullOnFailureBad(String url) throws IOException {
    Response response = call(url).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (!response.isSuccessful()) {
      return null;
    }
    return response.body().string();
  }

  String nullOnFailureOk(String url) throws IOException {
    Response response = client.newCall(request(url)).execute();
    if (!response.isSuccessful()) {
      response.close();
      return null;
    }
    return response.body().string();
  }

  String throwsOnFailureBad(String url) throws IOException {
    Response response = call(url).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (!response.isSuccessful()) {
      throw new IOException("Unexpected code " + response.code());
    }
    return response.body().string();
  }

  String throwsOnFailureOk(String url) throws IOException {
    try (Response response = client.newCall(request(url)).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("Unexpected code " + response.code());
      }
      return response.body().string();
    }
  }

  String throwsWithBodyOk(String url) throws IOException {
    Response response = client.newCall(request(url)).execute();
    String text = response.body().string();
    if (!response.isSuccessful()) {
      throw new IOException("Unexpected code " + response.code() + ": " + text);
    }
    return text;
  }

  String elseBranchBad(String url) throws IOException {
    String result = "";
    Response response = call(url).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.code() == 200) {
      result = response.body().string();
    } else {
      System.err.println("failed: " + response.message());
    }
    return result;
  }

  String elseBranchOk(String url) throws IOException {
    String result = "";
    Response response = client.newCall(request(url)).execute();
    if (response.code() == 200) {
      result = response.body().string();
    } else {
      System.err.println("failed: " + response.message());
      response.body().close();
    }
    return result;
  }

  /** Only the status of the first answer is looked at before the second is asked for. */
  String retriedBad(String url) throws IOException {
    Response response = call(url).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.code() == 503) {
      response = client.newCall(request(url)).execute();
    }
    return response.body().string();
  }

  String retriedOk(String url) throws IOException {
    Response response = client.newCall(request(url)).execute();
    if (response.code() == 503) {
      response.close();
      response = client.newCall(request(url)).execute();
    }
    return response.body().string();
  }

  String retriedInLoopBad(String url) throws IOException {
    for (int i = 0; i < 3; i++) {
      Response response = call(url).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
      if (response.isSuccessful()) {
        return response.body().string();
      }
    }
    throw new IOException("no answer");
  }

  String retriedInLoopOk(String url) throws IOException {
    for (int i = 0; i < 3; i++) {
      try (Response response = client.newCall(request(url)).execute()) {
        if (response.isSuccessful()) {
          return response.body().string();
        }
      }
    }
    throw new IOException("no answer");
  }

  Response returnedOk(String url) throws IOException {
    return client.newCall(request(url)).execute();
  }

  InputStream streamReturnedOk(String url) throws IOException {
    return client.newCall(request(url)).execute().body().byteStream();
  }

  long copiedToEndOk(String url, Path target) throws IOException {
    Response response = client.newCall(request(url)).execute();
    return Files.copy(response.body().byteStream(), target);
  }

  long copiedAndClosedOk(String url, Path target) throws IOException {
    try (InputStream in = client.newCall(request(url)).execute().body().byteStream()) {
      return Files.copy(in, target);
    }
  }

  int readToEndOk(String url) throws IOException {
    InputStream in = client.newCall(request(url)).execute().body().byteStream();
    int sum = 0;
    int b;
    while ((b = in.read()) != -1) {
      sum += b;
    }
    return sum;
  }

  /** The first byte says enough, and the rest stays on the wire. */
  int firstByteBad(String url) throws IOException {
    Response response = call(url).execute(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    InputStream in = response.body().byteStream();
    return in.read();
  }

  int linesOk(String url) throws IOException {
    Response response = client.newCall(request(url)).execute();
    BufferedReader reader = new BufferedReader(response.body().charStream());
    int lines = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines += line.length();
    }
    return lines;
  }

  /** Found early, it leaves the loop before the end. */
  boolean searchedBad(String url, String word) throws IOException {
    Response response = call(url).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    BufferedReader reader = new BufferedReader(response.body().charStream());
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.contains(word)) {
        return true;
      }
    }
    return false;
  }

  boolean searchedOk(String url, String word) throws IOException {
    try (Response response = client.newCall(request(url)).execute();
        BufferedReader reader = new BufferedReader(response.body().charStream())) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.contains(word)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Peeking takes a copy of the beginning. */
  String peekedBad(String url) throws IOException {
    Response response = call(url).execute(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.peekBody(1024).string();
  }

  String bodyInTryOk(String url) throws IOException {
    Response response = client.newCall(request(url)).execute();
    try (ResponseBody body = response.body()) {
      return response.isSuccessful() ? body.string() : null;
    }
  }

  String finallyOk(String url) throws IOException {
    Response response = null;
    try {
      response = client.newCall(request(url)).execute();
      return response.isSuccessful() ? response.body().string() : "";
    } finally {
      if (response != null) {
        response.close();
      }
    }
  }

  /** The call is cancelled, and its connection with it. */
  int cancelledOk(String url) throws IOException {
    Call call = client.newCall(request(url));
    Response response = call.execute();
    int code = response.code();
    call.cancel();
    return code;
  }
}
