package samples.responses;

import com.amazonaws.services.s3.AmazonS3;
import com.amazonaws.services.s3.model.S3Object;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Objects that stream over a leased connection. */
public class ObjectStreams {
  private final AmazonS3 old;
  private final S3Client s3;

  ObjectStreams(AmazonS3 old, S3Client s3) {
    this.old = old;
    this.s3 = s3;
  }

  private static GetObjectRequest request(String key) {
    return GetObjectRequest.builder().bucket("reports").key(key).build();
  }

  int firstByteBad(String key) throws IOException {
    S3Object object = old.getObject("reports", key); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return object.getObjectContent().read();
  }

  int firstByteClosedBad(String key) throws IOException {
    try (S3Object object =
        old.getObject("reports", key)) { // expect SOCK_RESPONSE_NOT_DRAINED LOW
      return object.getObjectContent().read();
    }
  }

  long metadataBad(String key) {
    S3Object object = old.getObject("reports", key); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return object.getObjectMetadata().getContentLength();
  }

  long metadataOk(String key) {
    return old.getObjectMetadata("reports", key).getContentLength();
  }

  void savedOk(String key, Path target) throws IOException {
    try (InputStream in = old.getObject("reports", key).getObjectContent()) {
      Files.copy(in, target);
    }
  }

  InputStream handedOutOk(String key) {
    return old.getObject("reports", key).getObjectContent();
  }

  int abortedOk(String key) throws IOException {
    S3Object object = old.getObject("reports", key);
    int first = object.getObjectContent().read();
    object.getObjectContent().abort();
    return first;
  }

  byte[] allBytesOk(String key) throws IOException {
    return s3.getObject(request(key)).readAllBytes();
  }

  String typeBad(String key) {
    ResponseInputStream<GetObjectResponse> in =
        s3.getObject(request(key)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return in.response().contentType();
  }

  String typeOk(String key) throws IOException {
    try (ResponseInputStream<GetObjectResponse> in = s3.getObject(request(key))) {
      return in.response().contentType();
    }
  }

  byte[] inMemoryOk(String key) {
    return s3.getObjectAsBytes(request(key)).asByteArray();
  }

  String transformedOk(String key) {
    return s3.getObject(request(key), ResponseTransformer.toBytes()).asUtf8String();
  }

  int transformedStreamBad(String key) throws IOException {
    GetObjectRequest get = request(key);
    ResponseTransformer<GetObjectResponse, ResponseInputStream<GetObjectResponse>> streams =
        ResponseTransformer.toInputStream();
    InputStream in = s3.getObject(get, streams); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return in.read();
  }

  void fileOk(String key, Path target) {
    s3.getObject(request(key), target);
  }

  byte[] unlessLargeBad(String key) throws IOException {
    ResponseInputStream<GetObjectResponse> in =
        s3.getObject(request(key)); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (in.response().contentLength() > 1_000_000) {
      throw new IOException("too large: " + key);
    }
    return in.readAllBytes();
  }

  byte[] unlessLargeOk(String key) throws IOException {
    ResponseInputStream<GetObjectResponse> in = s3.getObject(request(key));
    if (in.response().contentLength() > 1_000_000) {
      in.abort();
      throw new IOException("too large: " + key);
    }
    return in.readAllBytes();
  }
}
