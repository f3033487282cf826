package samples.libraries;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import java.util.concurrent.TimeUnit;

/** gRPC. */
public class Grpc {
  private final MethodDescriptor<String, String> method;
  private final ManagedChannel channel;

  Grpc(MethodDescriptor<String, String> method) {
    this.method = method;
    this.channel = ManagedChannelBuilder.forTarget("dns:///orders.example.com").build();
  }

  String callBad(String argument) throws InterruptedException {
    ManagedChannel own =
        ManagedChannelBuilder.forAddress("orders.example.com", 443)
            .build(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      return ClientCalls.blockingUnaryCall(own, method, CallOptions.DEFAULT, argument);
    } finally {
      own.shutdown().awaitTermination(5, TimeUnit.SECONDS);
    }
  }

  String callOk(String argument) {
    CallOptions options = CallOptions.DEFAULT.withDeadlineAfter(5, TimeUnit.SECONDS);
    return ClientCalls.blockingUnaryCall(channel, method, options, argument);
  }
}
