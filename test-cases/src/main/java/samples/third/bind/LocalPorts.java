package samples.third.bind;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Clients that choose their own local end. */
public class LocalPorts {
  private static final int SOURCE_PORT = 4059;
  private static final InetSocketAddress LOCAL = new InetSocketAddress("10.0.0.5", 7001);

  public int fixedBad(String host) throws IOException {
    try (Socket s = new Socket()) {
      s.bind(new InetSocketAddress(SOURCE_PORT)); // expect SOCK_FIXED_LOCAL_PORT NORMAL
      s.connect(new InetSocketAddress(host, 102), 1000);
      return s.getInputStream().read();
    }
  }

  public int anyPortOk(String host) throws IOException {
    try (Socket s = new Socket()) {
      s.bind(new InetSocketAddress("10.0.0.5", 0));
      s.connect(new InetSocketAddress(host, SOURCE_PORT), 1000);
      return s.getInputStream().read();
    }
  }

  public int constructorBad(InetAddress host, InetAddress local) throws IOException {
    Socket s = new Socket(host, 102, local, SOURCE_PORT); // expect SOCK_FIXED_LOCAL_PORT NORMAL
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  public int constructorOk(InetAddress host, InetAddress local) throws IOException {
    try (Socket s = new Socket(host, SOURCE_PORT, local, 0)) {
      return s.getInputStream().read();
    }
  }

  public int reusedBad(InetSocketAddress peer) throws IOException {
    try (Socket s = new Socket()) {
      s.setReuseAddress(true);
      s.bind(LOCAL); // expect SOCK_FIXED_LOCAL_PORT LOW
      s.connect(peer);
      return s.getInputStream().read();
    }
  }

  public void everyMeterBad(List<String> meters) throws IOException {
    for (String meter : meters) {
      try (SocketChannel c = SocketChannel.open()) { // expect SOCK_OPEN_IN_LOOP LOW
        c.bind(new InetSocketAddress(SOURCE_PORT)); // expect SOCK_FIXED_LOCAL_PORT HIGH
        c.connect(new InetSocketAddress(meter, 502));
      }
    }
  }

  public void udpOk() throws IOException {
    try (DatagramSocket s = new DatagramSocket(SOURCE_PORT)) {
      s.setSoTimeout(100);
    }
  }

  public int configuredOk(InetSocketAddress peer, int localPort) throws IOException {
    try (Socket s = new Socket()) {
      s.bind(new InetSocketAddress(localPort));
      s.connect(peer);
      return s.getInputStream().read();
    }
  }
}
