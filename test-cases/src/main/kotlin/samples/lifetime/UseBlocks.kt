package samples.lifetime

import java.net.InetSocketAddress
import java.net.ServerSocket
import java.net.Socket
import java.nio.channels.SocketChannel

/** `use` and the close calls that it stands for. */
class UseBlocks {
  fun useOk(host: String, data: ByteArray) {
    Socket(host, 5100).use { it.getOutputStream().write(data) }
  }

  fun useWithResultOk(host: String): String =
    Socket(host, 5101).use { socket ->
      socket.getInputStream().bufferedReader().readLine()
    }

  fun useOfReaderBad(host: String): String? {
    val socket = Socket(host, 5102) // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    return socket.getInputStream().bufferedReader().use { reader -> reader.readLine() }
  }

  fun nestedUseOk(host: String, data: ByteArray) {
    Socket(host, 5103).use { socket ->
      socket.getOutputStream().use { out ->
        out.write(data)
        out.flush()
      }
    }
  }

  fun useOfChannelOk(host: String): Int =
    SocketChannel.open(InetSocketAddress(host, 5104)).use { channel ->
      channel.read(java.nio.ByteBuffer.allocate(16))
    }

  fun earlyReturnInsideUseOk(host: String): Int {
    Socket(host, 5105).use { socket ->
      val first = socket.getInputStream().read()
      if (first < 0) {
        return -1
      }
      return first
    }
  }

  fun acceptInUseOk(server: ServerSocket): Int = server.accept().use { it.getInputStream().read() }

  fun withoutUseBad(host: String, data: ByteArray) {
    val socket = Socket(host, 5106) // expect SOCK_NOT_CLOSED HIGH
    socket.getOutputStream().write(data)
  }

  fun useTooLateBad(host: String, data: ByteArray) {
    val socket = Socket(host, 5107) // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    socket.getOutputStream().write(data)
    socket.use { it.getInputStream().read() }
  }

  fun useOfOtherBad(host: String, data: ByteArray) {
    val first = Socket(host, 5108) // expect SOCK_NOT_CLOSED HIGH
    Socket(host, 5109).use { second ->
      second.getOutputStream().write(first.getInputStream().read())
    }
  }

  fun letInsteadOfUseBad(host: String): Int =
    Socket(host, 5110).let { it.getInputStream().read() } // expect SOCK_NOT_CLOSED HIGH
}
