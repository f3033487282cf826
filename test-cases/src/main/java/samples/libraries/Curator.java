package samples.libraries;

import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.ExponentialBackoffRetry;

/** Curator. */
public class Curator {
  private final CuratorFramework curator;

  Curator(CuratorFramework curator) {
    this.curator = curator;
  }

  static Curator startOk(String servers) {
    ExponentialBackoffRetry retry = new ExponentialBackoffRetry(1000, 3);
    CuratorFramework curator = CuratorFrameworkFactory.newClient(servers, retry);
    curator.start();
    return new Curator(curator);
  }

  byte[] readBad(String servers, String path) throws Exception {
    ExponentialBackoffRetry retry = new ExponentialBackoffRetry(1000, 3);
    try (CuratorFramework own =
        CuratorFrameworkFactory.newClient(servers, retry)) { // expect SOCK_CLIENT_PER_CALL NORMAL
      own.start();
      return own.getData().forPath(path);
    }
  }

  byte[] readOk(String path) throws Exception {
    return curator.getData().forPath(path);
  }
}
