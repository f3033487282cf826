package samples.libraries;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;

/** Lettuce. */
public class Lettuce implements AutoCloseable {
  private final RedisClient client = RedisClient.create(RedisURI.create("redis://cache"));
  private final StatefulRedisConnection<String, String> connection = client.connect();

  String readBad(String key) {
    RedisClient own =
        RedisClient.create("redis://cache.example.com"); // expect SOCK_CLIENT_PER_CALL NORMAL
    try (StatefulRedisConnection<String, String> once = own.connect()) {
      return once.sync().get(key);
    } finally {
      own.shutdown();
    }
  }

  String readOk(String key) {
    return connection.sync().get(key);
  }

  @Override
  public void close() {
    connection.close();
    client.shutdown();
  }
}
