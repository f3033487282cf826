package samples.libraries;

import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MinioClient;
import java.io.InputStream;
import okhttp3.OkHttpClient;

/** MinIO. */
public class Minio {
  private final OkHttpClient http = new OkHttpClient();
  private final MinioClient client = MinioClient.builder().endpoint("http://store").build();

  int firstByteBad(GetObjectArgs what) throws Exception {
    MinioClient own =
        MinioClient.builder()
            .endpoint("http://store")
            .build(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try (InputStream in = own.getObject(what)) {
      return in.read();
    }
  }

  int leakBad(GetObjectArgs what) throws Exception {
    GetObjectResponse response = client.getObject(what); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.read();
  }

  int firstByteOk(GetObjectArgs what) throws Exception {
    try (GetObjectResponse response = client.getObject(what)) {
      return response.read();
    }
  }

  int firstByteAsOk(String user, String key, GetObjectArgs what) throws Exception {
    MinioClient personal =
        MinioClient.builder()
            .endpoint("http://store")
            .credentials(user, key)
            .httpClient(http)
            .build();
    try (InputStream in = personal.getObject(what)) {
      return in.read();
    }
  }
}
