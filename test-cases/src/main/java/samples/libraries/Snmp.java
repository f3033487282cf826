package samples.libraries;

import java.io.IOException;
import java.util.List;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import org.snmp4j.transport.UdpTransportMapping;

/** SNMP4J. */
public class Snmp {
  void askAllBad(List<Target> targets, PDU question) throws IOException {
    for (Target target : targets) {
      UdpTransportMapping udp;
      udp = new DefaultUdpTransportMapping(); // expect SOCK_UDP_PER_MESSAGE NORMAL
      org.snmp4j.Snmp snmp = new org.snmp4j.Snmp(udp);
      try {
        snmp.listen();
        System.out.println(snmp.send(question, target));
      } finally {
        snmp.close();
      }
    }
  }

  void askAllOk(List<Target> targets, PDU question) throws IOException {
    org.snmp4j.Snmp snmp = new org.snmp4j.Snmp(new DefaultUdpTransportMapping());
    try {
      snmp.listen();
      for (Target target : targets) {
        System.out.println(snmp.send(question, target));
      }
    } finally {
      snmp.close();
    }
  }
}
