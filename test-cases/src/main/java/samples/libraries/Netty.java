package samples.libraries;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;

/** Netty 4. */
public class Netty {
  private final EventLoopGroup group = new NioEventLoopGroup();

  void sendBad(Bootstrap bootstrap, Object message) throws InterruptedException {
    EventLoopGroup own = new NioEventLoopGroup(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      Channel channel = bootstrap.clone(own).connect("log.example.com", 514).sync().channel();
      channel.writeAndFlush(message).sync();
      channel.close().sync();
    } finally {
      own.shutdownGracefully();
    }
  }

  void sendOk(Bootstrap bootstrap, Object message) throws InterruptedException {
    Channel channel = bootstrap.clone(group).connect("log.example.com", 514).sync().channel();
    channel.writeAndFlush(message).sync();
    channel.close().sync();
  }

  void close() {
    group.shutdownGracefully();
  }
}
