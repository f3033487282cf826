package samples.libraries;

import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import java.util.concurrent.ExecutionException;

/** etcd. */
public class Etcd {
  private final Client client = Client.builder().endpoints("http://etcd:2379").build();

  long countBad(ByteSequence key) throws InterruptedException, ExecutionException {
    try (Client own =
        Client.builder()
            .endpoints("http://etcd:2379")
            .build()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      return own.getKVClient().get(key).get().getCount();
    }
  }

  long countOk(ByteSequence key) throws InterruptedException, ExecutionException {
    return client.getKVClient().get(key).get().getCount();
  }
}
