package samples.reset

import java.net.Socket

/** SO_LINGER from Kotlin. */
class Lingering {
  fun zeroBad(host: String, data: ByteArray) {
    Socket(host, 5600).use { socket ->
      socket.setSoLinger(true, 0) // expect SOCK_LINGER_ZERO HIGH
      socket.getOutputStream().write(data)
    }
  }

  fun zeroInApplyBad(host: String, data: ByteArray) {
    Socket(host, 5601) // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      .apply {
        tcpNoDelay = true
        setSoLinger(true, 0) // expect SOCK_LINGER_ZERO HIGH
      }
      .use { it.getOutputStream().write(data) }
  }

  fun constantBad(socket: Socket) {
    socket.setSoLinger(true, NO_WAIT) // expect SOCK_LINGER_ZERO HIGH
  }

  fun positiveOk(host: String, data: ByteArray) {
    Socket(host, 5602).use { socket ->
      socket.setSoLinger(true, 5)
      socket.getOutputStream().write(data)
    }
  }

  fun offOk(socket: Socket) {
    socket.setSoLinger(false, 0)
  }

  private companion object {
    const val NO_WAIT = 0
  }
}
