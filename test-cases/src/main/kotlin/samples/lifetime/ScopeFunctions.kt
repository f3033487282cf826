package samples.lifetime

import java.net.InetSocketAddress
import java.net.Socket

/** Sockets that pass through `apply`, `also`, `let`, `run` and `with`. */
class ScopeFunctions {
  fun connectedInApplyBad(host: String, data: ByteArray) {
    Socket() // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      .apply {
        tcpNoDelay = true
        connect(InetSocketAddress(host, 5200), 2_000)
      }
      .use { it.getOutputStream().write(data) }
  }

  fun appliedAndReturnedBad(host: String): Socket =
    Socket(host, 5201).apply { tcpNoDelay = true } // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW

  fun appliedInsideUseOk(host: String, data: ByteArray) {
    Socket(host, 5210).use { socket ->
      socket.apply { tcpNoDelay = true }.getOutputStream().write(data)
    }
  }

  fun alsoKeptOk(host: String, pool: MutableList<Socket>) {
    Socket(host, 5202).also { pool.add(it) }
  }

  fun letThenCloseOk(host: String): Int =
    Socket(host, 5203).let { socket ->
      try {
        socket.getInputStream().read()
      } finally {
        socket.close()
      }
    }

  fun withThenCloseOk(host: String): Int {
    val socket = Socket(host, 5204)
    try {
      return with(socket) { getInputStream().read() }
    } finally {
      socket.close()
    }
  }

  fun applyDropsBad(host: String, data: ByteArray) {
    Socket(host, 5205).apply { // expect SOCK_NOT_CLOSED HIGH
      tcpNoDelay = true
      getOutputStream().write(data)
    }
  }

  fun alsoClosesLateBad(host: String): Int {
    val socket = Socket(host, 5206) // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    return socket.getInputStream().read().also { socket.close() }
  }

  fun runDropsBad(host: String): Int =
    Socket(host, 5207).run { // expect SOCK_NOT_CLOSED HIGH
      soTimeout = 1_000
      getInputStream().read()
    }

  fun withDropsBad(host: String, data: ByteArray) {
    with(Socket(host, 5208)) { // expect SOCK_NOT_CLOSED HIGH
      getOutputStream().write(data)
      getOutputStream().flush()
    }
  }

  fun takeIfDropsBad(host: String): Socket? =
    Socket(host, 5209).takeIf { it.getInputStream().read() == 'O'.code } // expect SOCK_NOT_CLOSED NORMAL
}
