package samples.libraries;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.net.URL;

/** The Kubernetes client of fabric8. */
public class Fabric8Kubernetes {
  private final KubernetesClient client = new KubernetesClientBuilder().build();

  URL masterBad() {
    try (KubernetesClient own =
        new KubernetesClientBuilder().build()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      return own.getMasterUrl();
    }
  }

  URL masterOk() {
    return client.getMasterUrl();
  }

  void close() {
    client.close();
  }
}
