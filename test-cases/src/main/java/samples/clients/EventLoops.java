package samples.clients;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.List;

/** Event loops of clients, for one message or for all, and those of servers. */
public class EventLoops {
  private final ChannelHandler handler;
  private final EventLoopGroup shared = new NioEventLoopGroup();

  EventLoops(ChannelHandler handler) {
    this.handler = handler;
  }

  void sendBad(String host, Object message) throws InterruptedException {
    EventLoopGroup group;
    group = new NioEventLoopGroup(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      Bootstrap bootstrap = new Bootstrap();
      bootstrap.group(group).channel(NioSocketChannel.class).handler(handler);
      write(bootstrap, host, message);
    } finally {
      group.shutdownGracefully();
    }
  }

  void sendAllBad(String host, List<Object> messages) throws InterruptedException {
    for (Object message : messages) {
      EventLoopGroup group;
      group = new NioEventLoopGroup(1); // expect SOCK_CLIENT_PER_CALL HIGH
      Bootstrap bootstrap = new Bootstrap().group(group).channel(NioSocketChannel.class);
      write(bootstrap.handler(handler), host, message);
      group.shutdownGracefully().sync();
    }
  }

  void sendOk(String host, Object message) throws InterruptedException {
    Bootstrap bootstrap = new Bootstrap();
    bootstrap.group(shared).channel(NioSocketChannel.class).handler(handler);
    write(bootstrap, host, message);
  }

  private static void write(Bootstrap bootstrap, String host, Object message)
      throws InterruptedException {
    Channel channel = bootstrap.connect(host, 9000).sync().channel();
    try {
      channel.writeAndFlush(message).sync();
    } finally {
      channel.close();
    }
  }

  /** A server's loops live as long as the server. */
  void serveOk(int port) throws InterruptedException {
    EventLoopGroup boss = new NioEventLoopGroup(1);
    EventLoopGroup workers = new NioEventLoopGroup();
    try {
      ServerBootstrap bootstrap = new ServerBootstrap();
      bootstrap.group(boss, workers).channel(NioServerSocketChannel.class).childHandler(handler);
      bootstrap.bind(port).sync().channel().closeFuture().sync();
    } finally {
      boss.shutdownGracefully();
      workers.shutdownGracefully();
    }
  }
}
