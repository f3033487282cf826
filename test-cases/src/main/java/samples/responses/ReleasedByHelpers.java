package samples.responses;

import java.io.Closeable;
import java.io.IOException;
import java.util.logging.Logger;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Helpers that release a response for their callers, always, on demand or after a failure. */
public class ReleasedByHelpers {
  private static final Logger LOG = Logger.getLogger("samples");

  private final OkHttpClient client;

  ReleasedByHelpers(OkHttpClient client) {
    this.client = client;
  }

  int deletedOk(Request request) throws IOException {
    Response response = perform(request, true);
    return response.code();
  }

  /** Whether the caller has to close what it gets depends on what it has asked for. */
  private Response perform(Request request, boolean release) throws IOException {
    Response response = client.newCall(request).execute();
    if (release) {
      response.close();
    }
    return response;
  }

  int deletedBad(Request request) throws IOException {
    Response response = performAll(request); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.code();
  }

  private Response performAll(Request request) throws IOException {
    return client.newCall(request).execute();
  }

  /** What takes a refused response away may itself fail, but not in practice. */
  void enqueueOk(Request request, Reader reader) {
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException failure) {
                reader.failed(failure);
              }

              @Override
              public void onResponse(Call call, Response response) {
                try {
                  if (response.code() >= 300) {
                    throw new IllegalStateException("status " + response.code());
                  }
                  reader.read(response);
                } catch (Throwable failure) {
                  reader.failed(refused(call, response, failure));
                } finally {
                  LOG.info("answered");
                }
              }
            });
  }

  private Exception refused(Call call, Response response, Throwable failure) {
    LOG.info(call.request().url().toString());
    if (response != null) {
      closeQuietly(response);
    }
    return new Exception(failure);
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      LOG.warning(e.toString());
    }
  }

  String refusedBad(Request request) throws IOException {
    long start = System.nanoTime();
    try {
      Response response =
          client.newCall(request).execute(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
      if (response.code() >= 300) {
        throw new IllegalStateException("status " + response.code());
      }
      return response.body().string();
    } finally {
      LOG.info("answered after " + (System.nanoTime() - start));
    }
  }

  interface Reader {
    void read(Response response) throws IOException;

    void failed(Exception failure);
  }
}
