package samples.lifetime

import groovy.transform.CompileStatic

/** Sockets that are closed, and some that are not. */
@CompileStatic
class Leaks {
  private final String host

  Leaks(String host) {
    this.host = host
  }

  void tryFinallyOk(byte[] data) {
    Socket socket = new Socket(host, 6200)
    try {
      socket.outputStream.write(data)
    } finally {
      socket.close()
    }
  }

  void withCloseableOk(byte[] data) {
    new Socket(host, 6201).withCloseable { Socket socket -> socket.outputStream.write(data) }
  }

  void safeNavigationOk(byte[] data) {
    Socket socket = null
    try {
      socket = new Socket(host, 6202)
      socket.outputStream.write(data)
    } finally {
      socket?.close()
    }
  }

  Socket returnedOk() {
    return new Socket(host, 6203)
  }

  void neverClosedBad(byte[] data) {
    Socket socket = new Socket(host, 6204) // expect SOCK_NOT_CLOSED HIGH
    socket.outputStream.write(data)
  }

  void notOnExceptionBad(byte[] data) {
    Socket socket = new Socket(host, 6205) // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    socket.outputStream.write(data)
    socket.close()
  }

  void lingerBad(Socket socket) {
    socket.setSoLinger(true, 0) // expect SOCK_LINGER_ZERO HIGH
  }
}

/** Calls of dynamic Groovy are made by name at run time: nothing is found, and nothing fails. */
class DynamicLeaks {
  String host

  def unknownOk(data) {
    def socket = new Socket(host, 6206)
    socket.outputStream.write(data)
  }

  def closedOk(data) {
    new Socket(host, 6207).withCloseable { it.outputStream.write(data) }
  }
}
