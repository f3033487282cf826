package samples.libraries;

import java.io.IOException;
import java.util.List;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.Watcher;
import org.apache.zookeeper.ZooKeeper;

/** ZooKeeper. */
public class ZooKeeperClient {
  private final ZooKeeper keeper;

  ZooKeeperClient(Watcher watcher) throws IOException {
    keeper = new ZooKeeper("zk.example.com:2181", 10000, watcher);
  }

  List<String> childrenBad(String servers, Watcher watcher, String path)
      throws IOException, InterruptedException, KeeperException {
    ZooKeeper own = new ZooKeeper(servers, 9000, watcher); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      return own.getChildren(path, false);
    } finally {
      own.close();
    }
  }

  List<String> childrenOk(String path) throws InterruptedException, KeeperException {
    return keeper.getChildren(path, false);
  }
}
