package samples.libraries;

import com.mongodb.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** The older client class of MongoDB. */
public class MongoLegacy {
  private static MongoClient shared;

  void insertBad(Document document) {
    MongoClient own = new MongoClient("db", 27017); // expect SOCK_CLIENT_PER_CALL NORMAL
    MongoDatabase database = own.getDatabase("shop");
    database.getCollection("orders").insertOne(document);
    own.close();
  }

  private static synchronized MongoClient clientOk() {
    if (shared == null) {
      shared = new MongoClient("db.example.com", 27017);
    }
    return shared;
  }

  void insertOk(Document document) {
    MongoCollection<Document> orders = clientOk().getDatabase("shop").getCollection("orders");
    orders.insertOne(document);
  }
}
