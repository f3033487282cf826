package samples.protocols;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.Map;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

/** Connections of other protocols, each beside the pool or the session that saves them. */
class DirectoriesAndStores {
  private static final String HOST = "directory.example.com";

  void connectionForEachEntryBad(List<String> names) throws LDAPException {
    for (String name : names) {
      LDAPConnection connection = new LDAPConnection(HOST, 389); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        connection.getEntry(name);
      } finally {
        connection.close();
      }
    }
  }

  void borrowedForEachEntryOk(LDAPConnectionPool pool, List<String> names) throws LDAPException {
    for (String name : names) {
      LDAPConnection connection = pool.getConnection();
      connection.getEntry(name);
      pool.releaseConnection(connection);
    }
  }

  void connectionForEachKeyBad(Map<String, String> values) {
    for (Map.Entry<String, String> entry : values.entrySet()) {
      try (Jedis jedis = new Jedis("cache.example.com", 6379)) { // expect SOCK_OPEN_IN_LOOP HIGH
        jedis.set(entry.getKey(), entry.getValue());
      }
    }
  }

  void borrowedForEachKeyOk(JedisPool pool, Map<String, String> values) {
    for (Map.Entry<String, String> entry : values.entrySet()) {
      try (Jedis jedis = pool.getResource()) {
        jedis.set(entry.getKey(), entry.getValue());
      }
    }
  }

  void leftOpenBad(String key) {
    Jedis jedis = new Jedis("cache.example.com", 6379); // expect SOCK_NOT_CLOSED HIGH
    jedis.del(key);
  }

  void transportLeftOpenBad(byte[] request) throws TException {
    TTransport transport = new TSocket("service.example.com", 9090); // expect SOCK_NOT_CLOSED HIGH
    transport.open();
    TProtocol protocol = new TBinaryProtocol(transport);
    protocol.getTransport().write(request);
  }

  void transportClosedOk(byte[] request) throws TException {
    TTransport transport = new TSocket("service.example.com", 9090);
    try {
      transport.open();
      TProtocol protocol = new TBinaryProtocol(transport);
      protocol.getTransport().write(request);
    } finally {
      transport.close();
    }
  }

  void closedThroughTheProtocolOk(byte[] request) throws TException {
    TTransport transport = new TSocket("service.example.com", 9090);
    TProtocol protocol = new TBinaryProtocol(transport);
    try {
      transport.open();
      transport.write(request);
    } finally {
      protocol.getTransport().close();
    }
  }
}
