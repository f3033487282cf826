package samples.clients;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.stub.AbstractBlockingStub;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.ClientCalls;

/** Stubs as the compiler of gRPC writes them; without their channel they are nothing. */
public class GeneratedStubs {
  private static final MethodDescriptor<String, String> ASK = null;

  private final ManagedChannel shared =
      ManagedChannelBuilder.forTarget("oracle.example.com").build();
  private OracleBlockingStub kept;

  /** Written by the compiler. */
  static final class OracleBlockingStub extends AbstractBlockingStub<OracleBlockingStub> {
    private OracleBlockingStub(Channel channel, CallOptions options) {
      super(channel, options);
    }

    @Override
    protected OracleBlockingStub build(Channel channel, CallOptions options) {
      return new OracleBlockingStub(channel, options);
    }

    String ask(String question) {
      return ClientCalls.blockingUnaryCall(getChannel(), ASK, getCallOptions(), question);
    }
  }

  /** Written by the compiler, too. */
  static OracleBlockingStub newBlockingStub(Channel channel) {
    AbstractStub.StubFactory<OracleBlockingStub> factory = OracleBlockingStub::new;
    return OracleBlockingStub.newStub(factory, channel);
  }

  String askBad(String question) {
    ManagedChannel channel =
        ManagedChannelBuilder.forTarget("oracle.example.com")
            .build(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      return newBlockingStub(channel).ask(question);
    } finally {
      channel.shutdown();
    }
  }

  /** Nobody can shut the channel down any more. */
  OracleBlockingStub stubBad(String host) {
    ManagedChannel channel =
        ManagedChannelBuilder.forTarget(host).build(); // expect SOCK_CLIENT_PER_CALL NORMAL
    return newBlockingStub(channel);
  }

  String askOk(String question) {
    return newBlockingStub(shared).ask(question);
  }

  void keepOk(String host) {
    ManagedChannel channel = ManagedChannelBuilder.forTarget(host).build();
    kept = newBlockingStub(channel);
  }

  String keptOk(String question) {
    return kept.ask(question);
  }
}
