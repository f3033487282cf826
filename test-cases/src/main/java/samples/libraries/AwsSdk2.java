package samples.libraries;

import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Amazon's SDK 2. */
public class AwsSdk2 {
  private final SdkHttpClient http = ApacheHttpClient.create();
  private final S3Client s3 = S3Client.builder().httpClient(http).build();

  void deleteBad(String bucket, String key) {
    try (S3Client own = S3Client.create()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      own.deleteObject(request -> request.bucket(bucket).key(key));
    }
  }

  void deleteAllBad(String bucket, List<String> keys) {
    for (String key : keys) {
      S3Client own =
          S3Client.builder().region(Region.EU_WEST_1).build(); // expect SOCK_CLIENT_PER_CALL HIGH
      own.deleteObject(request -> request.bucket(bucket).key(key));
      own.close();
    }
  }

  void deleteOverOwnPoolBad(String bucket, String key) {
    SdkHttpClient own = ApacheHttpClient.builder().maxConnections(5).build();
    try (S3Client client =
        S3Client.builder().httpClient(own).build()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      client.deleteObject(request -> request.bucket(bucket).key(key));
    } finally {
      own.close();
    }
  }

  void deleteInRegionOk(String region, String bucket, String key) {
    try (S3Client client = S3Client.builder().httpClient(http).region(Region.of(region)).build()) {
      client.deleteObject(request -> request.bucket(bucket).key(key));
    }
  }

  int firstByteBad(GetObjectRequest what) throws IOException {
    ResponseInputStream<GetObjectResponse> object =
        s3.getObject(what); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return object.read();
  }

  void deleteOk(String bucket, String key) {
    s3.deleteObject(request -> request.bucket(bucket).key(key));
  }

  int firstByteOk(String bucket, String key) throws IOException {
    try (ResponseInputStream<GetObjectResponse> object =
        s3.getObject(request -> request.bucket(bucket).key(key))) {
      return object.read();
    }
  }
}
