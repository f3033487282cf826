package samples.third.data;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.http.HttpHost;
import org.bson.Document;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

/** Redis, Mongo and Elasticsearch in services. */
public class StoreClients {
  private static final JedisPool POOL = new JedisPool("redis", 6379);
  private final MongoClient mongo = MongoClients.create("mongodb://db");
  private final Map<String, MongoClient> byTenant = new ConcurrentHashMap<>();

  public void cacheAllBad(Map<String, String> values) {
    values.forEach(
        (k, v) -> {
          try (Jedis jedis = new Jedis("redis", 6379)) { // expect SOCK_OPEN_IN_LOOP HIGH
            jedis.set(k, v);
          }
        });
  }

  public void cacheAllOk(Map<String, String> values) {
    values.forEach(
        (k, v) -> {
          try (Jedis jedis = POOL.getResource()) {
            jedis.set(k, v);
          }
        });
  }

  public String onceOk(String key) {
    try (Jedis jedis = new Jedis("redis", 6379)) {
      return jedis.get(key);
    }
  }

  public String onceBad(String key) {
    Jedis jedis = new Jedis("redis", 6379); // expect SOCK_NOT_CLOSED HIGH
    return jedis.get(key);
  }

  public String poolBad(String key) {
    try (JedisPool pool = new JedisPool("redis", 6379); // expect SOCK_CLIENT_PER_CALL NORMAL
        Jedis jedis = pool.getResource()) {
      return jedis.get(key);
    }
  }

  public String lettuceBad(String key) {
    RedisClient client = RedisClient.create("redis://redis"); // expect SOCK_CLIENT_PER_CALL NORMAL
    try (StatefulRedisConnection<String, String> c = client.connect()) {
      return c.sync().get(key);
    } finally {
      client.shutdown();
    }
  }

  /** Shared for the life of the object. */
  public static class LettuceOk implements AutoCloseable {
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;

    public LettuceOk(String uri) {
      client = RedisClient.create(uri);
      connection = client.connect();
    }

    public String get(String key) {
      return connection.sync().get(key);
    }

    @Override
    public void close() {
      connection.close();
      client.shutdown();
    }
  }

  public long countBad(String db) {
    try (MongoClient own =
        MongoClients.create("mongodb://db")) { // expect SOCK_CLIENT_PER_CALL NORMAL
      return own.getDatabase(db).getCollection("orders").countDocuments();
    }
  }

  public long countOk(String db) {
    return mongo.getDatabase(db).getCollection("orders").countDocuments();
  }

  public MongoClient tenantOk(String tenant) {
    MongoClient c = byTenant.get(tenant);
    if (c == null) {
      c = MongoClients.create("mongodb://" + tenant);
      MongoClient old = byTenant.putIfAbsent(tenant, c);
      if (old != null) {
        c.close();
        c = old;
      }
    }
    return c;
  }

  /** The work is given, the client is made around it. */
  public <T> T withMongoBad(Function<MongoClient, T> work) {
    MongoClient own = MongoClients.create(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      return work.apply(own);
    } finally {
      own.close();
    }
  }

  public void insertBad(List<String> hosts, Document doc) {
    for (String host : hosts) {
      MongoClient own =
          MongoClients.create("mongodb://" + host); // expect SOCK_CLIENT_PER_CALL HIGH
      own.getDatabase("a").getCollection("b").insertOne(doc);
      own.close();
    }
  }

  public int healthBad(String host) throws Exception {
    try (RestClient rest =
        RestClient.builder(new HttpHost(host, 9200))
            .build()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      return rest.performRequest(new Request("GET", "/")).getStatusLine().getStatusCode();
    }
  }

  public int healthOk(RestClient rest) throws Exception {
    return rest.performRequest(new Request("GET", "/")).getStatusLine().getStatusCode();
  }
}
