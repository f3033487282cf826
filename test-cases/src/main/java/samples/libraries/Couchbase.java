package samples.libraries;

import com.couchbase.client.java.Bucket;
import com.couchbase.client.java.Cluster;
import com.couchbase.client.java.Collection;

/** Couchbase. */
public class Couchbase {
  private final Cluster cluster = Cluster.connect("db.example.com", "shop", "secret");
  private final Collection orders = cluster.bucket("shop").defaultCollection();

  boolean existsBad(String id) {
    Cluster own =
        Cluster.connect("db.example.com", "shop", "secret"); // expect SOCK_CLIENT_PER_CALL NORMAL
    Bucket bucket = own.bucket("shop");
    boolean exists = bucket.defaultCollection().exists(id).exists();
    own.disconnect();
    return exists;
  }

  boolean existsOk(String id) {
    return orders.exists(id).exists();
  }

  void close() {
    cluster.disconnect();
  }
}
