package samples.third.cloud;

import com.amazonaws.services.s3.AmazonS3;
import com.amazonaws.services.s3.AmazonS3ClientBuilder;
import com.amazonaws.services.s3.model.S3Object;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Object stores and gRPC services. */
public class CloudHelpers {
  private final S3Client s3 = S3Client.create();
  private final AmazonS3 oldS3 = AmazonS3ClientBuilder.defaultClient();
  private final ManagedChannel channel =
      ManagedChannelBuilder.forAddress("pricing", 50051).usePlaintext().build();

  public void uploadBad(String bucket, String key, byte[] data) {
    try (S3Client own = S3Client.builder().build()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      own.putObject(b -> b.bucket(bucket).key(key), RequestBody.fromBytes(data));
    }
  }

  public void uploadOk(String bucket, String key, byte[] data) {
    s3.putObject(b -> b.bucket(bucket).key(key), RequestBody.fromBytes(data));
  }

  public void uploadAllBad(String bucket, List<String> keys) {
    keys.parallelStream()
        .forEach(
            key -> {
              AmazonS3 own =
                  AmazonS3ClientBuilder.defaultClient(); // expect SOCK_CLIENT_PER_CALL HIGH
              own.putObject(bucket, key, "");
              own.shutdown();
            });
  }

  public List<String> readAllOk(String bucket, List<String> keys) {
    return keys.stream()
        .map(key -> oldS3.getObjectAsString(bucket, key))
        .collect(Collectors.toList());
  }

  public int firstByteBad(String bucket, String key) throws IOException {
    S3Object object = oldS3.getObject(bucket, key); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return object.getObjectContent().read();
  }

  /** Closing before the end cuts the connection. */
  public int firstByteClosedBad(String bucket, String key) throws IOException {
    try (S3Object object = oldS3.getObject(bucket, key)) { // expect SOCK_RESPONSE_NOT_DRAINED LOW
      return object.getObjectContent().read();
    }
  }

  public long sizeBad(String bucket, String key) {
    ResponseInputStream<GetObjectResponse> in =
        s3.getObject(b -> b.bucket(bucket).key(key)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return in.response().contentLength();
  }

  public byte[] wholeOk(String bucket, String key) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = s3.getObject(b -> b.bucket(bucket).key(key))) {
      byte[] buf = new byte[4096];
      int n;
      while ((n = in.read(buf)) > 0) {
        out.write(buf, 0, n);
      }
    }
    return out.toByteArray();
  }

  public byte[] priceBad(MethodDescriptor<byte[], byte[]> method, byte[] q) throws Exception {
    ManagedChannel own =
        ManagedChannelBuilder.forAddress("pricing", 50051)
            .usePlaintext()
            .build(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      return ClientCalls.blockingUnaryCall(own, method, CallOptions.DEFAULT, q);
    } finally {
      own.shutdown().awaitTermination(5, TimeUnit.SECONDS);
    }
  }

  public byte[] priceOk(MethodDescriptor<byte[], byte[]> method, byte[] q) {
    return ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, q);
  }

  /** A stub-like object around a channel of its own for each call of the factory. */
  public PricingStub stubOk(String host) {
    ManagedChannel own = ManagedChannelBuilder.forAddress(host, 1).build();
    return new PricingStub(own);
  }

  /** Keeps a channel. */
  public static final class PricingStub {
    private final Channel channel;

    PricingStub(Channel channel) {
      this.channel = channel;
    }

    public byte[] call(MethodDescriptor<byte[], byte[]> method, byte[] q) {
      return ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, q);
    }
  }

  public void closeOk() {
    channel.shutdownNow();
    s3.close();
    oldS3.shutdown();
  }
}
