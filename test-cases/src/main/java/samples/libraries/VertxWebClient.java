package samples.libraries;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.client.WebClient;

/** The web client of Vert.x 4. */
public class VertxWebClient {
  private VertxWebClient() {}

  /** Passes requests on. */
  static class Gateway extends AbstractVerticle {
    private WebClient client;

    @Override
    public void start() {
      client = WebClient.create(vertx);
      vertx.createHttpServer().requestHandler(this::forwardOk).listen(8080);
      vertx.createHttpServer().requestHandler(this::forwardBad).listen(8081);
    }

    private void forwardBad(HttpServerRequest request) {
      WebClient own = WebClient.create(vertx); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      own.get(80, "backend", request.path())
          .send()
          .onSuccess(answer -> request.response().end(answer.bodyAsBuffer()));
    }

    private void forwardOk(HttpServerRequest request) {
      client
          .get(80, "backend", request.path())
          .send()
          .onSuccess(answer -> request.response().end(answer.bodyAsBuffer()));
    }
  }

  /** Outside a verticle. */
  static class Job {
    private final Vertx vertx;
    private final WebClient client;

    Job(Vertx vertx) {
      this.vertx = vertx;
      this.client = WebClient.create(vertx);
    }

    Future<String> fetchBad(String path) {
      WebClient own = WebClient.create(vertx); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return own.get(path).send().map(answer -> answer.bodyAsString());
    }

    Future<String> fetchOk(String path) {
      return client.get(path).send().map(answer -> answer.bodyAsString());
    }
  }
}
