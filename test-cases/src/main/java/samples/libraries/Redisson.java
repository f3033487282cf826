package samples.libraries;

import org.redisson.api.RBucket;
import org.redisson.api.RLock;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** Redisson. */
public class Redisson {
  private final RedissonClient client;

  Redisson(Config config) {
    client = org.redisson.Redisson.create(config);
  }

  String readBad(String key) {
    Config config = new Config();
    config.useSingleServer().setAddress("redis://cache.example.com:6379");
    RedissonClient own = org.redisson.Redisson.create(config); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      RBucket<String> bucket = own.getBucket(key);
      return bucket.get();
    } finally {
      own.shutdown();
    }
  }

  void lockedOk(String name, Runnable task) {
    RLock lock = client.getLock(name);
    lock.lock();
    try {
      task.run();
    } finally {
      lock.unlock();
    }
  }
}
