package samples.lifetime

import java.io.Closeable
import java.net.Socket

/** Sockets in properties, singletons and companions. */
object SharedLine {
  private val socket: Socket by lazy { Socket("line.example.com", 5400) }

  @Synchronized
  fun sendOk(data: ByteArray) {
    socket.getOutputStream().write(data)
  }
}

class CompanionHolder {
  companion object {
    private var kept: Socket? = null

    fun connectOk(host: String) {
      if (kept == null) {
        kept = Socket(host, 5401)
      }
    }

    fun probeBad(host: String): Boolean {
      val socket = Socket(host, 5402) // expect SOCK_NOT_CLOSED HIGH
      return socket.isConnected
    }
  }
}

class Line(private val socket: Socket) : Closeable {
  fun send(data: ByteArray) = socket.getOutputStream().write(data)

  override fun close() = socket.close()
}

class LineUser(private val host: String) {
  fun ownerOk(data: ByteArray) {
    Line(Socket(host, 5403)).use { it.send(data) }
  }

  fun ownerDroppedBad(data: ByteArray) {
    val line = Line(Socket(host, 5404)) // expect SOCK_NOT_CLOSED HIGH
    line.send(data)
  }

  fun defaultArgumentOk(data: ByteArray) {
    open().use { it.getOutputStream().write(data) }
  }

  fun defaultArgumentBad(data: ByteArray) {
    val socket = open() // expect SOCK_NOT_CLOSED HIGH
    socket.getOutputStream().write(data)
  }

  private fun open(port: Int = 5405): Socket = Socket(host, port)
}

private fun Socket.closeQuietly() {
  try {
    close()
  } catch (ignored: java.io.IOException) {
    // Nothing is left to do.
  }
}

fun extensionCloseOk(host: String): Int {
  val socket = Socket(host, 5406)
  try {
    return socket.getInputStream().read()
  } finally {
    socket.closeQuietly()
  }
}

fun topLevelBad(host: String): Int {
  val socket = Socket(host, 5407) // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
  val first = socket.getInputStream().read()
  socket.closeQuietly()
  return first
}
