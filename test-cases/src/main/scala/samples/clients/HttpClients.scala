package samples.clients

import java.net.URI
import java.net.http.{HttpClient, HttpRequest}
import java.net.http.HttpResponse.BodyHandlers

/** HTTP clients built for one call, and shared ones. */
class ReportClient(uri: URI) {
  private val shared = HttpClient.newHttpClient()

  def perCallBad(): String = {
    val client = HttpClient.newHttpClient() // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body()
  }

  def sharedOk(): String =
    shared.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body()

  def companionOk(): String =
    ReportClient.client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body()
}

object ReportClient {
  private val client = HttpClient.newHttpClient()
}
