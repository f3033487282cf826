package samples.libraries;

import java.util.List;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;

/** Thrift. */
public class Thrift {
  void sendAllBad(List<String> names) throws TException {
    for (String name : names) {
      try (TTransport transport = new TSocket("log", 9090)) { // expect SOCK_OPEN_IN_LOOP HIGH
        transport.open();
        new TBinaryProtocol(transport).writeString(name);
        transport.flush();
      }
    }
  }

  void sendAllOk(List<String> names) throws TException {
    try (TTransport transport = new TSocket("log.example.com", 9090)) {
      transport.open();
      TProtocol protocol = new TBinaryProtocol(transport);
      for (String name : names) {
        protocol.writeString(name);
        transport.flush();
      }
    }
  }
}
