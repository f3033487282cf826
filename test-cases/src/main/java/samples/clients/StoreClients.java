package samples.clients;

import com.datastax.oss.driver.api.core.CqlSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryOneTime;
import org.apache.http.HttpHost;
import org.bson.Document;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Drivers of data stores; every one of them holds a pool and is meant to be shared. */
public class StoreClients {
  private final MongoClient mongo = MongoClients.create("mongodb://db.example.com");
  private final JedisPool pool = new JedisPool("cache.example.com", 6379);
  private final S3Client s3 = S3Client.create();
  private HikariDataSource dataSource;
  private MongoCollection<Document> products;

  long countBad(String name) {
    try (MongoClient client =
        MongoClients.create("mongodb://db.example.com")) { // expect SOCK_CLIENT_PER_CALL NORMAL
      return client.getDatabase("shop").getCollection(name).countDocuments();
    }
  }

  /** The collection is of no use without its client, which nobody can close any more. */
  MongoCollection<Document> collectionBad(String name) {
    MongoClient client =
        MongoClients.create("mongodb://db.example.com"); // expect SOCK_CLIENT_PER_CALL NORMAL
    return client.getDatabase("shop").getCollection(name);
  }

  /** The collection in the field keeps its client. */
  void connectOk(String name) {
    MongoClient client = MongoClients.create("mongodb://db.example.com");
    products = client.getDatabase("shop").getCollection(name);
  }

  long productsOk() {
    return products.countDocuments();
  }

  long countOk(String name) {
    return mongo.getDatabase("shop").getCollection(name).countDocuments();
  }

  MongoCollection<Document> collectionOk(String name) {
    return mongo.getDatabase("shop").getCollection(name);
  }

  String cachedBad(String key) {
    try (JedisPool own = new JedisPool("cache", 6379); // expect SOCK_CLIENT_PER_CALL NORMAL
        Jedis jedis = own.getResource()) {
      return jedis.get(key);
    }
  }

  String cachedOk(String key) {
    try (Jedis jedis = pool.getResource()) {
      return jedis.get(key);
    }
  }

  void warmBad(List<String> keys) {
    RedisClient client =
        RedisClient.create("redis://cache.example.com"); // expect SOCK_CLIENT_PER_CALL NORMAL
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      for (String key : keys) {
        connection.sync().get(key);
      }
    } finally {
      client.shutdown();
    }
  }

  void warmOk(RedisClient client, List<String> keys) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      for (String key : keys) {
        connection.sync().get(key);
      }
    }
  }

  void deleteBad(String bucket, String key) {
    try (S3Client own = S3Client.builder().build()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      own.deleteObject(request -> request.bucket(bucket).key(key));
    }
  }

  void deleteInRegion(String bucket, String key) {
    s3OfRegionBad("eu-west-1").deleteObject(request -> request.bucket(bucket).key(key));
  }

  private static S3Client s3OfRegionBad(String region) {
    return S3Client.builder()
        .region(Region.of(region))
        .build(); // expect SOCK_CLIENT_PER_CALL NORMAL
  }

  void deleteOk(String bucket, String key) {
    s3.deleteObject(request -> request.bucket(bucket).key(key));
  }

  int updateBad(String sql) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:postgresql://db.example.com/shop");
    try (HikariDataSource own = new HikariDataSource(config); // expect SOCK_CLIENT_PER_CALL NORMAL
        Connection connection = own.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  synchronized int updateOk(String sql) throws SQLException {
    if (dataSource == null) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl("jdbc:postgresql://db.example.com/shop");
      dataSource = new HikariDataSource(config);
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  int searchBad(String index) throws IOException {
    try (RestClient client =
        RestClient.builder(new HttpHost("search.example.com", 9200))
            .build()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      return client.performRequest(new Request("GET", "/" + index)).getStatusLine().getStatusCode();
    }
  }

  int searchOk(RestClient client, String index) throws IOException {
    return client.performRequest(new Request("GET", "/" + index)).getStatusLine().getStatusCode();
  }

  void queryBad(String cql) {
    try (CqlSession session = CqlSession.builder().build()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      session.execute(cql);
    }
  }

  void queryOk(CqlSession session, String cql) {
    session.execute(cql);
  }

  byte[] readBad(String path) throws Exception {
    RetryOneTime retry = new RetryOneTime(1000);
    CuratorFramework curator =
        CuratorFrameworkFactory.newClient("zk:2181", retry); // expect SOCK_CLIENT_PER_CALL NORMAL
    curator.start();
    try {
      return curator.getData().forPath(path);
    } finally {
      curator.close();
    }
  }

  byte[] readOk(CuratorFramework curator, String path) throws Exception {
    return curator.getData().forPath(path);
  }
}
