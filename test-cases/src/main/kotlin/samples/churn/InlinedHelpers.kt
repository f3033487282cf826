package samples.churn

import java.net.Socket

/** A helper that other files have inlined. */
internal inline fun <T> connected(host: String, exchange: (Socket) -> T): T {
  val socket = Socket(host, 5700)
  try {
    return exchange(socket)
  } finally {
    socket.close()
  }
}

/** A helper that leaves the connection to the code it is given, which may close it. */
internal inline fun <T> forgotten(host: String, exchange: (Socket) -> T): T {
  val socket = Socket(host, 5701)
  return exchange(socket)
}
