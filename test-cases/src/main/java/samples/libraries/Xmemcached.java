package samples.libraries;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.XMemcachedClient;
import net.rubyeye.xmemcached.XMemcachedClientBuilder;
import net.rubyeye.xmemcached.exception.MemcachedException;
import net.rubyeye.xmemcached.utils.AddrUtil;

/** Memcached with XMemcached. */
public class Xmemcached {
  private final MemcachedClient client;

  Xmemcached(String servers) throws IOException {
    client = new XMemcachedClientBuilder(AddrUtil.getAddresses(servers)).build();
  }

  String readBad(String key)
      throws IOException, TimeoutException, InterruptedException, MemcachedException {
    MemcachedClient own;
    own = new XMemcachedClient("cache", 11211); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      return own.get(key);
    } finally {
      own.shutdown();
    }
  }

  String buildAndReadBad(String servers, String key)
      throws IOException, TimeoutException, InterruptedException, MemcachedException {
    MemcachedClient own =
        new XMemcachedClientBuilder(servers).build(); // expect SOCK_CLIENT_PER_CALL NORMAL
    String value = own.get(key);
    own.shutdown();
    return value;
  }

  String readOk(String key) throws TimeoutException, InterruptedException, MemcachedException {
    return client.get(key);
  }
}
