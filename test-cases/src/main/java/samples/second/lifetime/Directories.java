package samples.second.lifetime;

import com.google.errorprone.annotations.MustBeClosed;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Hashtable;
import javax.annotation.WillClose;
import javax.annotation.WillNotClose;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.Attributes;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.ldap.InitialLdapContext;
import javax.naming.ldap.LdapContext;

/** Directories, management, databases; and annotations that say who closes. */
public class Directories {

  private static Hashtable<String, Object> environment(String user, String password) {
    Hashtable<String, Object> env = new Hashtable<>();
    env.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
    env.put(Context.PROVIDER_URL, "ldap://directory.example.net:389");
    env.put(Context.SECURITY_PRINCIPAL, user);
    env.put(Context.SECURITY_CREDENTIALS, password);
    return env;
  }

  boolean authenticateBad(String user, String password) throws NamingException {
    try {
      new InitialDirContext(environment(user, password)); // expect SOCK_NOT_CLOSED HIGH
      return true;
    } catch (AuthenticationException e) {
      return false;
    }
  }

  boolean authenticateOk(String user, String password) throws NamingException {
    try {
      new InitialDirContext(environment(user, password)).close();
      return true;
    } catch (AuthenticationException e) {
      return false;
    }
  }

  Attributes lookupBad(String user, String password, String dn) throws NamingException {
    Hashtable<String, Object> env = environment(user, password);
    DirContext context = new InitialDirContext(env); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Attributes attributes = context.getAttributes(dn);
    context.close();
    return attributes;
  }

  Attributes lookupOk(String user, String password, String dn) throws NamingException {
    DirContext context = null;
    try {
      context = new InitialDirContext(environment(user, password));
      return context.getAttributes(dn);
    } finally {
      if (context != null) {
        context.close();
      }
    }
  }

  LdapContext rebindBad(String user, String password) throws NamingException {
    Hashtable<String, Object> env = environment(user, password);
    LdapContext c = new InitialLdapContext(env, null); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    c.addToEnvironment(Context.SECURITY_AUTHENTICATION, "simple");
    c.reconnect(null);
    return c;
  }

  InitialLdapContext rebindOk(String user, String password) throws NamingException {
    InitialLdapContext context = new InitialLdapContext(environment(user, password), null);
    try {
      context.addToEnvironment(Context.SECURITY_AUTHENTICATION, "simple");
      context.reconnect(null);
    } catch (NamingException e) {
      context.close();
      throw e;
    }
    return context;
  }

  Object heapBad(JMXServiceURL url) throws IOException, JMException {
    JMXConnector connector = JMXConnectorFactory.connect(url); // expect SOCK_NOT_CLOSED HIGH
    MBeanServerConnection server = connector.getMBeanServerConnection();
    return server.getAttribute(new ObjectName("java.lang:type=Memory"), "HeapMemoryUsage");
  }

  Object heapOk(JMXServiceURL url) throws IOException, JMException {
    try (JMXConnector connector = JMXConnectorFactory.connect(url)) {
      MBeanServerConnection server = connector.getMBeanServerConnection();
      return server.getAttribute(new ObjectName("java.lang:type=Memory"), "HeapMemoryUsage");
    }
  }

  int countBad(String url, boolean strict) throws SQLException {
    Connection connection = DriverManager.getConnection(url); // expect SOCK_NOT_CLOSED NORMAL
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from job")) {
      if (!rows.next() && strict) {
        return -1;
      }
      int count = rows.getInt(1);
      connection.close();
      return count;
    }
  }

  int countOk(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from job")) {
      return rows.next() ? rows.getInt(1) : -1;
    }
  }

  @MustBeClosed
  private static Socket open(@NonNull String host) throws IOException {
    return new Socket(host, 1521);
  }

  /** The annotation alone says it, the body cannot be seen. */
  abstract static class Dialer {
    @MustBeClosed
    abstract Socket dial(String host) throws IOException;
  }

  int annotatedBad(Dialer dialer, String host) throws IOException {
    Socket socket = dialer.dial(host); // expect SOCK_NOT_CLOSED HIGH
    return socket.getInputStream().read();
  }

  int annotatedOk(Dialer dialer, String host) throws IOException {
    try (Socket socket = dialer.dial(host)) {
      return socket.getInputStream().read();
    }
  }

  interface Sink {
    void consume(@WillClose Socket socket) throws IOException;

    void look(@WillNotClose Socket socket) throws IOException;
  }

  void givenAwayOk(Sink sink, String host) throws IOException {
    sink.consume(open(host));
  }

  void shownBad(Sink sink, String host) throws IOException {
    Socket socket = open(host); // expect SOCK_NOT_CLOSED HIGH
    sink.look(socket);
  }

  void shownOk(Sink sink, String host) throws IOException {
    try (Socket socket = open(host)) {
      sink.look(socket);
    }
  }
}
