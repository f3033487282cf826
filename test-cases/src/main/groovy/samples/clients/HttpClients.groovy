package samples.clients

import groovy.transform.CompileStatic
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** HTTP clients built for one call, and shared ones. */
@CompileStatic
class ReportClient {
  private final HttpClient shared = HttpClient.newHttpClient()
  private final URI uri

  ReportClient(URI uri) {
    this.uri = uri
  }

  String perCallBad() {
    HttpClient client = HttpClient.newHttpClient() // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body()
  }

  String sharedOk() {
    return shared.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body()
  }
}
