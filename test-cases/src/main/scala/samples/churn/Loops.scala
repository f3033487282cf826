package samples.churn

import java.net.Socket
import scala.util.Using

/** A connection for each round, in the loops of Scala. */
class Loops(host: String, port: Int) {
  def whileLoopBad(data: Array[Byte]): Unit = {
    var i = 0
    while (i < 1000) {
      val socket = new Socket(host, port) // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        socket.getOutputStream.write(data)
      } finally {
        socket.close()
      }
      i += 1
    }
  }

  def forComprehensionBad(messages: List[Array[Byte]]): Unit = {
    for (message <- messages) {
      val socket = new Socket(host, port) // expect SOCK_OPEN_IN_LOOP HIGH
      try socket.getOutputStream.write(message)
      finally socket.close()
    }
  }

  def foreachBad(messages: Seq[Array[Byte]]): Unit =
    messages.foreach { message =>
      val socket = new Socket(host, port) // expect SOCK_OPEN_IN_LOOP HIGH
      try socket.getOutputStream.write(message)
      finally socket.close()
    }

  def throttledBad(data: Array[Byte]): Unit =
    while (true) {
      val socket = new Socket(host, port) // expect SOCK_OPEN_IN_LOOP LOW
      try socket.getOutputStream.write(data)
      finally socket.close()
      Thread.sleep(5000)
    }

  def oneConnectionOk(messages: List[Array[Byte]]): Unit = {
    val socket = new Socket(host, port)
    try messages.foreach(message => socket.getOutputStream.write(message))
    finally socket.close()
  }

  def poolOk(size: Int): Array[Socket] = {
    val pool = new Array[Socket](size)
    var i = 0
    while (i < size) {
      pool(i) = new Socket(host, port)
      i += 1
    }
    pool
  }
}
