package samples.libraries;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.List;

/** LDAP with the SDK of UnboundID. */
public class UnboundId {
  private final LDAPConnectionPool pool;

  UnboundId(LDAPConnectionPool pool) {
    this.pool = pool;
  }

  void printAllBad(List<String> names) throws LDAPException {
    for (String name : names) {
      try (LDAPConnection ldap = new LDAPConnection("ldap", 389)) { // expect SOCK_OPEN_IN_LOOP HIGH
        System.out.println(ldap.getEntry(name));
      }
    }
  }

  SearchResultEntry findBad(String name) throws LDAPException {
    LDAPConnection connection;
    connection = new LDAPConnection("ldap", 389); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    SearchResultEntry entry = connection.getEntry(name);
    connection.close();
    return entry;
  }

  SearchResultEntry findOk(String name) throws LDAPException {
    return pool.getEntry(name);
  }

  void printAllOk(List<String> names) throws LDAPException {
    try (LDAPConnection connection = new LDAPConnection("ldap.example.com", 389)) {
      for (String name : names) {
        System.out.println(connection.getEntry(name));
      }
    }
  }
}
