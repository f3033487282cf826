package samples.churn

import java.net.Socket

/** A connection for each round of a loop, in the shapes that Kotlin has for loops. */
class Loops(private val host: String, private val port: Int) {
  fun forInRangeBad(data: ByteArray) {
    for (i in 0 until 1_000) {
      Socket(host, port).use { it.getOutputStream().write(data) } // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  fun forInListBad(messages: List<ByteArray>) {
    for (message in messages) {
      Socket(host, port).use { socket -> // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(message)
      }
    }
  }

  fun forEachBad(messages: List<ByteArray>) {
    messages.forEach { message ->
      Socket(host, port).use { it.getOutputStream().write(message) } // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  fun repeatBad(data: ByteArray) {
    repeat(500) {
      val socket = Socket(host, port) // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        socket.getOutputStream().write(data)
      } finally {
        socket.close()
      }
    }
  }

  fun mapBad(keys: List<String>): List<Int> =
    keys.map { key ->
      Socket(host, port).use { socket -> // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(key.toByteArray())
        socket.getInputStream().read()
      }
    }

  fun whileTrueBad(data: ByteArray) {
    while (true) {
      Socket(host, port).use { it.getOutputStream().write(data) } // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  fun mapValuesOfHostsBad(hosts: List<String>): Map<String, Int> =
    hosts.associateWith { name ->
      Socket(name, 5500).use { it.getInputStream().read() } // expect SOCK_OPEN_IN_LOOP LOW
    }

  fun fewTimesBad(data: ByteArray) {
    repeat(3) {
      Socket(host, port).use { it.getOutputStream().write(data) } // expect SOCK_OPEN_IN_LOOP LOW
    }
  }

  fun throttledBad(data: ByteArray) {
    while (true) {
      Socket(host, port).use { it.getOutputStream().write(data) } // expect SOCK_OPEN_IN_LOOP LOW
      Thread.sleep(5_000)
    }
  }

  fun forEachOverOneConnectionOk(messages: List<ByteArray>) {
    Socket(host, port).use { socket ->
      messages.forEach { message -> socket.getOutputStream().write(message) }
    }
  }

  fun poolOk(size: Int): List<Socket> = List(size) { Socket(host, port) }

  fun repeatKeptOk(pool: MutableList<Socket>) {
    repeat(20) { pool.add(Socket(host, port)) }
  }

  fun leftOnSuccessOk(): Socket {
    while (true) {
      try {
        return Socket(host, port)
      } catch (e: java.io.IOException) {
        Thread.sleep(2_000)
      }
    }
  }

  fun firstThatAnswersOk(hosts: List<String>): Socket? =
    hosts.firstNotNullOfOrNull { name ->
      try {
        Socket(name, port)
      } catch (e: java.io.IOException) {
        null
      }
    }
}
