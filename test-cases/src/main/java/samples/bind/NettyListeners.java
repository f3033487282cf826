package samples.bind;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;

/** Bootstraps of Netty: the options of the listener, of accepted channels, of clients. */
public class NettyListeners {
  private final EventLoopGroup loops;
  private final ChannelHandler handler;

  NettyListeners(EventLoopGroup loops, ChannelHandler handler) {
    this.loops = loops;
    this.handler = handler;
  }

  void chainBad() throws InterruptedException {
    ServerBootstrap server =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 128)
            .option(ChannelOption.SO_REUSEADDR, false) // expect SOCK_REUSEADDR_OFF LOW
            .childHandler(handler);
    server.bind(8_080).sync();
  }

  void statementBad(int port) throws InterruptedException {
    ServerBootstrap server = new ServerBootstrap();
    server.group(loops).channel(NioServerSocketChannel.class).childHandler(handler);
    server.option(ChannelOption.SO_REUSEADDR, Boolean.FALSE); // expect SOCK_REUSEADDR_OFF LOW
    server.bind(port).sync();
  }

  void switchedOnOk(int port) throws InterruptedException {
    ServerBootstrap server = new ServerBootstrap();
    server.group(loops).channel(NioServerSocketChannel.class).childHandler(handler);
    server.option(ChannelOption.SO_REUSEADDR, true);
    server.bind(port).sync();
  }

  void configuredOk(int port, boolean reuse) throws InterruptedException {
    ServerBootstrap server = new ServerBootstrap();
    server.group(loops).channel(NioServerSocketChannel.class).childHandler(handler);
    server.option(ChannelOption.SO_REUSEADDR, reuse);
    server.bind(port).sync();
  }

  void otherOptionOk(int port) throws InterruptedException {
    ServerBootstrap server = new ServerBootstrap();
    server.group(loops).channel(NioServerSocketChannel.class).childHandler(handler);
    server.option(ChannelOption.TCP_NODELAY, false);
    server.bind(port).sync();
  }

  void acceptedChannelsOk(int port) throws InterruptedException {
    ServerBootstrap server = new ServerBootstrap();
    server.group(loops).channel(NioServerSocketChannel.class).childHandler(handler);
    server.childOption(ChannelOption.SO_REUSEADDR, false);
    server.bind(port).sync();
  }

  void clientOk(String host) throws InterruptedException {
    Bootstrap client = new Bootstrap();
    client.group(loops).channel(NioSocketChannel.class).handler(handler);
    client.option(ChannelOption.SO_REUSEADDR, false);
    client.connect(host, 8_080).sync();
  }
}
