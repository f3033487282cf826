package samples.libraries;

import java.io.IOException;
import java.net.InetSocketAddress;
import net.spy.memcached.AddrUtil;
import net.spy.memcached.MemcachedClient;

/** Memcached with spymemcached. */
public class Spymemcached {
  private final MemcachedClient client;

  Spymemcached(String servers) throws IOException {
    client = new MemcachedClient(AddrUtil.getAddresses(servers));
  }

  Object readBad(InetSocketAddress server, String key) throws IOException {
    MemcachedClient own = new MemcachedClient(server); // expect SOCK_CLIENT_PER_CALL NORMAL
    Object value = own.get(key);
    own.shutdown();
    return value;
  }

  Object readOk(String key) {
    return client.get(key);
  }
}
