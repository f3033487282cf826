package samples.lifetime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Sockets that are created first and connected or bound afterwards. */
public class ConnectLater {

  boolean reachableOk(String host, int port) {
    try (Socket s = new Socket()) {
      s.connect(new InetSocketAddress(host, port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  int finallyOk(SocketAddress address) throws IOException {
    Socket s = new Socket();
    try {
      s.setSoTimeout(2000);
      s.connect(address, 2000);
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  Socket resolvedOk(InetSocketAddress address) throws IOException {
    Socket s = new Socket();
    if (address.isUnresolved()) {
      return null;
    }
    try {
      s.connect(address, 5000);
      s.setKeepAlive(true);
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
    return s;
  }

  Socket anyAddressOk(String host, int port) throws IOException {
    Exception last = null;
    for (InetAddress address : InetAddress.getAllByName(host)) {
      Socket s = new Socket();
      try {
        s.connect(new InetSocketAddress(address, port), 250);
        return s;
      } catch (IOException | RuntimeException e) {
        s.close();
        last = e;
      }
    }
    throw new IOException("no address answers", last);
  }

  Socket unconnectedOk(SocketFactory factory) throws IOException {
    return factory.createSocket();
  }

  boolean throughProxyOk(SocketAddress proxy, SocketAddress target) throws IOException {
    try (Socket s = new Socket(new Proxy(Proxy.Type.SOCKS, proxy))) {
      s.connect(target, 3000);
      return s.isConnected();
    }
  }

  int listenerOk(InetSocketAddress address) throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(true);
      server.bind(address, 16);
      try (Socket client = server.accept()) {
        return client.getInputStream().read();
      }
    }
  }

  int factoryOk(SocketFactory factory, SocketAddress address) throws IOException {
    Socket s = factory.createSocket();
    try {
      s.connect(address, 500);
      int answer = s.getInputStream().read();
      if (answer < 0) {
        return 0;
      }
      return answer;
    } finally {
      s.close();
    }
  }

  void connectOnlyBad(SocketAddress address) throws IOException {
    Socket s = new Socket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    s.connect(address, 1000);
    s.close();
  }

  boolean refusedSwallowedBad(SocketAddress address) {
    Socket s = new Socket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    try {
      s.connect(address, 1000);
      s.close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  Socket returnedBad(SocketAddress address) throws IOException {
    Socket s = new Socket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    s.setReuseAddress(true);
    s.setSoTimeout(10_000);
    s.connect(address, 1000);
    return s;
  }

  Socket anyAddressBad(String host, int port) throws IOException {
    IOException last = null;
    for (InetAddress address : InetAddress.getAllByName(host)) {
      Socket s = new Socket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      try {
        s.connect(new InetSocketAddress(address, port), 250);
        return s;
      } catch (IOException e) {
        last = e;
      }
    }
    throw new IOException("no address answers", last);
  }

  void usedWithoutProtectionBad(SocketAddress address, byte[] data) throws IOException {
    Socket s = new Socket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.connect(address, 1000);
    s.getOutputStream().write(data);
    s.close();
  }

  void neverClosedBad(SocketAddress address, byte[] data) throws IOException {
    Socket s = new Socket(); // expect SOCK_NOT_CLOSED HIGH
    s.connect(address);
    s.getOutputStream().write(data);
  }

  boolean probeBad(SocketAddress address) {
    Socket s = new Socket(); // expect SOCK_NOT_CLOSED HIGH
    try {
      s.connect(address, 500);
      return s.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  int earlyReturnBad(SocketFactory factory, SocketAddress address) throws IOException {
    Socket s = factory.createSocket(); // expect SOCK_NOT_CLOSED NORMAL
    s.connect(address, 500);
    int answer = s.getInputStream().read();
    if (answer < 0) {
      return 0;
    }
    s.close();
    return answer;
  }

  Socket proxyPreambleBad(SocketAddress proxy, SocketAddress target, byte[] hello)
      throws IOException {
    Proxy socks = new Proxy(Proxy.Type.SOCKS, proxy);
    Socket s = new Socket(socks); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.connect(target, 3000);
    s.getOutputStream().write(hello);
    return s;
  }

  ServerSocket bindBad(InetSocketAddress address) throws IOException {
    ServerSocket server = new ServerSocket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    server.setReuseAddress(true);
    server.bind(address);
    return server;
  }

  int acceptOnceBad(InetSocketAddress address) throws IOException {
    ServerSocket server = new ServerSocket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    server.bind(address);
    int answer;
    try (Socket client = server.accept()) {
      answer = client.getInputStream().read();
    }
    server.close();
    return answer;
  }
}
