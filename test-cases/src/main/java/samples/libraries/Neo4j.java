package samples.libraries;

import java.util.Collections;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/** Neo4j. */
public class Neo4j {
  private final Driver driver;

  Neo4j(String password) {
    driver = GraphDatabase.driver("neo4j://graph", AuthTokens.basic("neo4j", password));
  }

  int friendsBad(String name) {
    try (Driver own =
            GraphDatabase.driver("neo4j://graph.example.com"); // expect SOCK_CLIENT_PER_CALL NORMAL
        Session session = own.session()) {
      return session
          .run("MATCH (p {name: $n})-->(q) RETURN count(q)", Collections.singletonMap("n", name))
          .single()
          .get(0)
          .asInt();
    }
  }

  int friendsOk(String name) {
    try (Session session = driver.session()) {
      return session
          .run("MATCH (p {name: $n})-->(q) RETURN count(q)", Collections.singletonMap("n", name))
          .single()
          .get(0)
          .asInt();
    }
  }
}
