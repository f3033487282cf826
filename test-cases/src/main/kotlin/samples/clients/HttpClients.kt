package samples.clients

import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import okhttp3.OkHttpClient
import okhttp3.Request
import org.apache.http.client.methods.HttpGet
import org.apache.http.impl.client.HttpClients as ApacheClients

/** HTTP clients built for one call and shared ones. */
class ReportClient(private val uri: URI) {
  private val shared = HttpClient.newHttpClient()

  private val late: OkHttpClient by lazy { OkHttpClient.Builder().build() }

  fun perCallBad(): String {
    val client = HttpClient.newHttpClient() // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body()
  }

  fun okHttpPerCallBad(): Int {
    val client = OkHttpClient() // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.newCall(Request.Builder().url(uri.toURL()).build()).execute().use { it.code }
  }

  fun builderPerCallBad(): Int =
    OkHttpClient.Builder()
      .followRedirects(false)
      .build() // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      .newCall(Request.Builder().url(uri.toURL()).build())
      .execute()
      .use { it.code }

  fun inLoopBad(uris: List<URI>): Int {
    var failures = 0
    for (one in uris) {
      val client = HttpClient.newHttpClient() // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      val response = client.send(HttpRequest.newBuilder(one).build(), BodyHandlers.discarding())
      if (response.statusCode() >= 400) {
        failures++
      }
    }
    return failures
  }

  fun apachePerCallBad(): Int =
    ApacheClients.createDefault().use { client -> // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      client.execute(HttpGet(uri)).use { it.statusLine.statusCode }
    }

  fun sharedOk(): String =
    shared.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body()

  fun lazilySharedOk(): Int =
    late.newCall(Request.Builder().url(uri.toURL()).build()).execute().use { it.code }

  fun derivedOk(): Int {
    val client = late.newBuilder().followRedirects(false).build()
    return client.newCall(Request.Builder().url(uri.toURL()).build()).execute().use { it.code }
  }
}

object SharedClients {
  val plain: HttpClient = HttpClient.newHttpClient()
}

class CompanionClient(private val uri: URI) {
  fun fetchOk(): Int =
    client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode()

  fun fetchFromObjectOk(): Int =
    SharedClients.plain
      .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
      .statusCode()

  private companion object {
    val client: HttpClient = HttpClient.newBuilder().build()
  }
}
