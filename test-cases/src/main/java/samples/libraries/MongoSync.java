package samples.libraries;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The synchronous driver of MongoDB. */
public class MongoSync {
  private static final String URI = "mongodb://db.example.com";

  private final MongoClient client = MongoClients.create(URI);

  List<Document> ordersBad() {
    try (MongoClient own = MongoClients.create(URI)) { // expect SOCK_CLIENT_PER_CALL NORMAL
      return own.getDatabase("shop").getCollection("orders").find().into(new ArrayList<>());
    }
  }

  long count(String name) {
    return databaseBad().getCollection(name).countDocuments();
  }

  private MongoDatabase databaseBad() {
    return MongoClients.create(URI).getDatabase("shop"); // expect SOCK_CLIENT_PER_CALL NORMAL
  }

  List<Document> ordersOk() {
    return client.getDatabase("shop").getCollection("orders").find().into(new ArrayList<>());
  }

  void close() {
    client.close();
  }
}
