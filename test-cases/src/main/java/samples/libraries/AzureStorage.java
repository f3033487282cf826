package samples.libraries;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;

/** Blobs of Azure. */
public class AzureStorage {
  private final BlobServiceClient service;

  AzureStorage(String secret) {
    service = new BlobServiceClientBuilder().connectionString(secret).buildClient();
  }

  void uploadBad(String secret, String name, String text) {
    BlobServiceClient own =
        new BlobServiceClientBuilder()
            .connectionString(secret)
            .buildClient(); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.getBlobContainerClient("files").getBlobClient(name).upload(BinaryData.fromString(text));
  }

  void uploadOk(String name, String text) {
    BlobContainerClient files = service.getBlobContainerClient("files");
    files.getBlobClient(name).upload(BinaryData.fromString(text));
  }
}
