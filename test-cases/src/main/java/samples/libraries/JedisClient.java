package samples.libraries;

import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.JedisPooled;

/** Jedis. */
public class JedisClient {
  private final JedisPool pool = new JedisPool("cache.example.com", 6379);
  private final JedisPooled pooled = new JedisPooled("cache.example.com", 6379);

  void storeAllBad(List<String> words) {
    for (String word : words) {
      try (Jedis jedis = new Jedis("cache", 6379)) { // expect SOCK_OPEN_IN_LOOP HIGH
        jedis.incr(word);
      }
    }
  }

  String readBad(String key) {
    try (JedisPooled own = new JedisPooled("cache", 6379)) { // expect SOCK_CLIENT_PER_CALL NORMAL
      return own.get(key);
    }
  }

  void storeAllOk(List<String> words) {
    for (String word : words) {
      try (Jedis jedis = pool.getResource()) {
        jedis.incr(word);
      }
    }
  }

  String readOk(String key) {
    return pooled.get(key);
  }
}
