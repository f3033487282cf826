package samples.lifetime

import java.io.IOException
import java.net.Socket
import scala.util.Using

/** Sockets that are closed, and some that are not. */
class Leaks(host: String) {
  def tryFinallyOk(data: Array[Byte]): Unit = {
    val socket = new Socket(host, 6100)
    try {
      socket.getOutputStream.write(data)
    } finally {
      socket.close()
    }
  }

  def usingOk(data: Array[Byte]): Unit =
    Using.resource(new Socket(host, 6101)) { socket =>
      socket.getOutputStream.write(data)
    }

  def returnedOk(): Socket = new Socket(host, 6102)

  def optionOk(wanted: Boolean): Option[Socket] =
    if (wanted) Some(new Socket(host, 6103)) else None

  def neverClosedBad(data: Array[Byte]): Unit = {
    val socket = new Socket(host, 6104) // expect SOCK_NOT_CLOSED HIGH
    socket.getOutputStream.write(data)
  }

  def notOnExceptionBad(data: Array[Byte]): Unit = {
    val socket = new Socket(host, 6105) // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    socket.getOutputStream.write(data)
    socket.close()
  }

  def matchLeaksBad(): Int = {
    val socket = new Socket(host, 6106) // expect SOCK_NOT_CLOSED NORMAL
    socket.getInputStream.read() match {
      case -1 => -1
      case first =>
        socket.close()
        first
    }
  }

  def lingerBad(socket: Socket): Unit =
    socket.setSoLinger(true, 0) // expect SOCK_LINGER_ZERO HIGH

  def failureCaughtOk(): Option[Socket] =
    try Some(new Socket(host, 6107))
    catch {
      case _: IOException => None
    }
}

object Shared {
  private lazy val socket = new Socket("line.example.com", 6108)

  def sendOk(data: Array[Byte]): Unit = socket.getOutputStream.write(data)
}
