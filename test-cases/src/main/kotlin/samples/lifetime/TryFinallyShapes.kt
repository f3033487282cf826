package samples.lifetime

import java.io.IOException
import java.net.Socket

/** Kotlin's own `try` as an expression, null checks and `?.`. */
class TryFinallyShapes {
  fun tryFinallyOk(host: String, data: ByteArray) {
    val socket = Socket(host, 5300)
    try {
      socket.getOutputStream().write(data)
    } finally {
      socket.close()
    }
  }

  fun safeCallInFinallyOk(host: String): Int {
    var socket: Socket? = null
    try {
      socket = Socket(host, 5301)
      return socket.getInputStream().read()
    } finally {
      socket?.close()
    }
  }

  fun tryAsExpressionOk(host: String): Int {
    val socket = Socket(host, 5302)
    val answer =
      try {
        socket.getInputStream().read()
      } catch (e: Throwable) {
        -1
      }
    socket.close()
    return answer
  }

  fun elvisOk(host: String, shared: Socket?): Int {
    val own = if (shared == null) Socket(host, 5303) else null
    return try {
      (shared ?: own!!).getInputStream().read()
    } finally {
      own?.close()
    }
  }

  fun closeOnFailureOk(host: String): Socket {
    val socket = Socket(host, 5304)
    try {
      socket.getOutputStream().write(1)
      return socket
    } catch (e: Throwable) {
      socket.close()
      throw e
    }
  }

  fun closeOnIoFailureOk(host: String): Socket {
    val socket = Socket(host, 5309)
    try {
      socket.getOutputStream().write(1)
      return socket
    } catch (e: IOException) {
      socket.close()
      throw e
    }
  }

  fun closedOnlyAtTheEndBad(host: String, data: ByteArray) {
    val socket = Socket(host, 5305) // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    socket.getOutputStream().write(data)
    socket.close()
  }

  fun whenBranchLeaksBad(host: String): Int {
    val socket = Socket(host, 5306) // expect SOCK_NOT_CLOSED NORMAL
    return when (val first = socket.getInputStream().read()) {
      -1 -> -1
      else -> {
        socket.close()
        first
      }
    }
  }

  fun handshakeFailsBad(host: String): Socket {
    val socket = Socket(host, 5307) // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    socket.getOutputStream().write(1)
    return socket
  }

  fun elvisReturnLeaksBad(host: String, key: String?): Int {
    val socket = Socket(host, 5308) // expect SOCK_NOT_CLOSED NORMAL
    val wanted = key ?: return -1
    socket.use { it.getOutputStream().write(wanted.toByteArray()) }
    return wanted.length
  }
}

/** Helpers that declare no exceptions: Kotlin knows no such declaration. */
class UndeclaredFailures {
  fun helperThatFailsBad(host: String) {
    val socket = Socket(host, 5310) // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    greet(socket)
    socket.close()
  }

  fun helperThatFailsCaughtOk(host: String): Boolean {
    val socket = Socket(host, 5313)
    val greeted =
      try {
        greet(socket)
        true
      } catch (e: IOException) {
        false
      }
    socket.close()
    return greeted
  }

  fun helperInTryOk(host: String) {
    val socket = Socket(host, 5311)
    try {
      greet(socket)
    } finally {
      socket.close()
    }
  }

  fun helperThatCannotFailBad(host: String): Int {
    val socket = Socket(host, 5312) // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    val length = lengthOf(host)
    socket.close()
    return length
  }

  private fun greet(socket: Socket) = socket.getOutputStream().write(1)

  private fun lengthOf(text: String): Int = text.trim().length
}
