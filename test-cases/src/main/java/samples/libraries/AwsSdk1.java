package samples.libraries;

import com.amazonaws.services.s3.AmazonS3;
import com.amazonaws.services.s3.AmazonS3ClientBuilder;
import com.amazonaws.services.s3.model.S3Object;
import java.io.File;
import java.io.IOException;
import org.apache.commons.io.IOUtils;

/** Amazon's SDK 1. */
public class AwsSdk1 {
  private final AmazonS3 s3 = AmazonS3ClientBuilder.standard().withRegion("eu-west-1").build();

  void uploadBad(String bucket, File file) {
    AmazonS3 own = AmazonS3ClientBuilder.defaultClient(); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.putObject(bucket, file.getName(), file);
    own.shutdown();
  }

  int firstByteBad(String bucket, String key) throws IOException {
    S3Object object = s3.getObject(bucket, key); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return object.getObjectContent().read();
  }

  void uploadOk(String bucket, File file) {
    s3.putObject(bucket, file.getName(), file);
  }

  byte[] readOk(String bucket, String key) throws IOException {
    try (S3Object object = s3.getObject(bucket, key)) {
      return IOUtils.toByteArray(object.getObjectContent());
    }
  }
}
