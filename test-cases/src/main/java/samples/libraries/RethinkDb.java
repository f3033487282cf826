package samples.libraries;

import com.rethinkdb.RethinkDB;
import com.rethinkdb.net.Connection;
import com.rethinkdb.net.Result;
import java.util.List;

/** RethinkDB: queries go over a connection that is made by a builder. */
public class RethinkDb {
  private static final RethinkDB R = RethinkDB.r;

  void ordersBad(List<String> customers) {
    for (String customer : customers) {
      try (Connection connection =
              R.connection()
                  .hostname("docs.example.com")
                  .connect(); // expect SOCK_OPEN_IN_LOOP HIGH
          Result<Object> orders = R.table("orders").getAll(customer).run(connection)) {
        orders.forEach(System.out::println);
      }
    }
  }

  void ordersOk(List<String> customers) {
    try (Connection connection = R.connection().hostname("docs.example.com").connect()) {
      for (String customer : customers) {
        try (Result<Object> orders = R.table("orders").getAll(customer).run(connection)) {
          orders.forEach(System.out::println);
        }
      }
    }
  }

  boolean knownBad(String customer) {
    Connection connection =
        R.connection().hostname("docs.example.com").connect(); // expect SOCK_NOT_CLOSED HIGH
    return R.table("customers").get(customer).run(connection).hasNext();
  }

  boolean knownOk(String customer) {
    try (Connection connection = R.connection().hostname("docs.example.com").connect()) {
      return R.table("customers").get(customer).run(connection).hasNext();
    }
  }
}
