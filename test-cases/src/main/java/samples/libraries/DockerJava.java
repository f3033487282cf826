package samples.libraries;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.httpclient5.ApacheDockerHttpClient;
import java.io.IOException;

/** docker-java. */
public class DockerJava {
  private final ApacheDockerHttpClient transport;
  private final DockerClient client;

  DockerJava(DockerClientConfig config) {
    ApacheDockerHttpClient http =
        new ApacheDockerHttpClient.Builder().dockerHost(config.getDockerHost()).build();
    transport = http;
    client = DockerClientImpl.getInstance(config, http);
  }

  void restartBad(DockerClientConfig config, String container) throws IOException {
    ApacheDockerHttpClient http =
        new ApacheDockerHttpClient.Builder()
            .dockerHost(config.getDockerHost())
            .build(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try (DockerClient own = DockerClientImpl.getInstance(config, http)) {
      own.restartContainerCmd(container).exec();
    }
  }

  void restartOverSharedOk(DockerClientConfig config, String container) {
    DockerClient light = DockerClientImpl.getInstance(config, transport);
    light.restartContainerCmd(container).exec();
  }

  void restartOk(String container) {
    client.restartContainerCmd(container).exec();
  }
}
