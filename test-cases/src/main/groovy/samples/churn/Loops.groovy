package samples.churn

import groovy.transform.CompileStatic

/** A connection for each round, in the loops of Groovy. */
@CompileStatic
class Loops {
  private final String host
  private final int port

  Loops(String host, int port) {
    this.host = host
    this.port = port
  }

  void forInBad(List<byte[]> messages) {
    for (byte[] message : messages) {
      Socket socket = new Socket(host, port) // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        socket.outputStream.write(message)
      } finally {
        socket.close()
      }
    }
  }

  void tryWithResourcesBad(byte[] data) {
    for (int i = 0; i < 500; i++) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.outputStream.write(data)
      }
    }
  }

  void throttledBad(byte[] data) {
    while (true) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.outputStream.write(data)
      }
      Thread.sleep(5000)
    }
  }

  void oneConnectionOk(List<byte[]> messages) {
    try (Socket socket = new Socket(host, port)) {
      for (byte[] message : messages) {
        socket.outputStream.write(message)
      }
    }
  }

  void keptOk(List<Socket> pool) {
    for (int i = 0; i < 20; i++) {
      pool.add(new Socket(host, port))
    }
  }
}
