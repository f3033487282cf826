package samples.libraries;

import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;

/** Google Cloud Storage. */
public class GoogleCloudStorage {
  private final Storage storage = StorageOptions.getDefaultInstance().getService();

  byte[] readBad(String bucket, String name) {
    Storage own =
        StorageOptions.newBuilder()
            .setProjectId("shop")
            .build()
            .getService(); // expect SOCK_CLIENT_PER_CALL NORMAL
    return own.readAllBytes(BlobId.of(bucket, name));
  }

  byte[] readOk(String bucket, String name) {
    return storage.readAllBytes(BlobId.of(bucket, name));
  }
}
