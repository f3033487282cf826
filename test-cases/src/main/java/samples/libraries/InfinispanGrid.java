package samples.libraries;

import java.util.List;
import org.infinispan.client.hotrod.RemoteCache;
import org.infinispan.client.hotrod.RemoteCacheManager;
import org.infinispan.client.hotrod.configuration.ConfigurationBuilder;

/** Infinispan: the caches of one manager share its connections. */
public class InfinispanGrid {
  private final RemoteCacheManager grid = new RemoteCacheManager("hotrod://grid.example.com");

  String profileBad(String user) {
    ConfigurationBuilder settings = new ConfigurationBuilder();
    settings.addServer().host("grid.example.com").port(11222);
    try (RemoteCacheManager own =
        new RemoteCacheManager(settings.build())) { // expect SOCK_CLIENT_PER_CALL NORMAL
      return own.<String, String>getCache("profiles").get(user);
    }
  }

  String profileOk(String user) {
    RemoteCache<String, String> profiles = grid.getCache("profiles");
    return profiles.get(user);
  }

  void warmBad(List<String> users) {
    for (String user : users) {
      RemoteCacheManager own = new RemoteCacheManager(); // expect SOCK_CLIENT_PER_CALL HIGH
      own.getCache("profiles").get(user);
      own.stop();
    }
  }

  void warmOk(List<String> users) {
    for (String user : users) {
      grid.getCache("profiles").get(user);
    }
  }
}
