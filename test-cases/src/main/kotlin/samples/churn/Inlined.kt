package samples.churn

import java.net.Socket
import kotlin.concurrent.thread

/** Code that the compiler copies into its callers; findings stand at the calls. */
class Inlined(private val host: String) {
  fun helperOfOtherFileInLoopBad(messages: List<ByteArray>) {
    for (message in messages) {
      connected(host) { it.getOutputStream().write(message) } // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  fun helperOfThisFileInLoopBad(messages: List<ByteArray>) {
    messages.forEach { message ->
      dialled { it.getOutputStream().write(message) } // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  fun inlinedTwiceBad(messages: List<ByteArray>) {
    messages
      .filter { it.isNotEmpty() }
      .chunked(10)
      .forEach { chunk ->
        chunk.forEach { message ->
          connected(host) { socket -> // expect SOCK_OPEN_IN_LOOP HIGH
            socket.getOutputStream().write(message)
          }
        }
      }
  }

  fun forgottenByHelperBad(data: ByteArray) {
    forgotten(host) { it.getOutputStream().write(data) } // expect SOCK_NOT_CLOSED HIGH
  }

  fun onceOk(data: ByteArray) {
    connected(host) { it.getOutputStream().write(data) }
  }

  fun manyMessagesOk(messages: List<ByteArray>) {
    connected(host) { socket ->
      messages.forEach { message -> socket.getOutputStream().write(message) }
    }
  }

  fun closedByTheCallerOk(data: ByteArray) {
    forgotten(host) { socket ->
      try {
        socket.getOutputStream().write(data)
      } finally {
        socket.close()
      }
    }
  }

  fun backgroundOk(data: ByteArray) {
    thread(isDaemon = true) { Socket(host, 5703).use { it.getOutputStream().write(data) } }
  }

  private inline fun <T> dialled(exchange: (Socket) -> T): T =
    Socket(host, 5704).use { exchange(it) }
}
