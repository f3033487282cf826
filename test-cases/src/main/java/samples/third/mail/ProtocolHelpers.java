package samples.third.mail;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Hashtable;
import java.util.List;
import java.util.Properties;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Transport;
import javax.mail.internet.MimeMessage;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.apache.commons.net.ftp.FTPClient;

/** Mail, FTP, SFTP and LDAP helpers. */
public class ProtocolHelpers {
  private final javax.mail.Session mailSession = javax.mail.Session.getInstance(new Properties());

  public void sendAllBad(List<MimeMessage> messages) throws MessagingException {
    for (MimeMessage message : messages) {
      Transport.send(message); // expect SOCK_OPEN_IN_LOOP NORMAL
    }
  }

  public void sendAllOk(List<MimeMessage> messages) throws MessagingException {
    Transport transport = mailSession.getTransport("smtp");
    try {
      transport.connect("mail.example.org", "user", "secret");
      for (MimeMessage message : messages) {
        transport.sendMessage(message, message.getAllRecipients());
      }
    } finally {
      transport.close();
    }
  }

  public void sendBad(Message message) throws MessagingException {
    Transport transport =
        mailSession.getTransport("smtp"); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    transport.connect();
    transport.sendMessage(message, message.getAllRecipients());
    transport.close();
  }

  public void uploadBad(File file) throws IOException {
    FTPClient ftp = new FTPClient(); // expect SOCK_NOT_CLOSED NORMAL
    ftp.connect("ftp.example.org");
    if (!ftp.login("user", "secret")) {
      return;
    }
    try (InputStream in = new FileInputStream(file)) {
      ftp.storeFile(file.getName(), in);
    } finally {
      ftp.logout();
      ftp.disconnect();
    }
  }

  public void uploadOk(File file) throws IOException {
    FTPClient ftp = new FTPClient();
    try {
      ftp.connect("ftp.example.org");
      if (!ftp.login("user", "secret")) {
        return;
      }
      ftp.enterLocalPassiveMode();
      try (InputStream in = new FileInputStream(file)) {
        ftp.storeFile(file.getName(), in);
      }
      ftp.logout();
    } finally {
      if (ftp.isConnected()) {
        ftp.disconnect();
      }
    }
  }

  public void uploadAllBad(List<File> files) throws IOException {
    for (File file : files) {
      uploadOk(file); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  public void sftpBad(String host, List<String> names) throws JSchException, SftpException {
    for (String name : names) {
      Session session = new JSch().getSession("user", host); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        session.connect(5000);
        ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
        sftp.connect();
        sftp.rm(name);
        sftp.disconnect();
      } finally {
        session.disconnect();
      }
    }
  }

  public void sftpOk(String host, List<String> names) throws JSchException, SftpException {
    Session session = new JSch().getSession("user", host);
    try {
      session.connect(5000);
      for (String name : names) {
        ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
        sftp.connect();
        sftp.rm(name);
        sftp.disconnect();
      }
    } finally {
      session.disconnect();
    }
  }

  public boolean bindBad(String host, String dn, String password) {
    try {
      LDAPConnection c;
      c = new LDAPConnection(host, 389); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      c.bind(dn, password);
      c.close();
      return true;
    } catch (LDAPException e) {
      return false;
    }
  }

  public boolean bindOk(String host, String dn, String password) {
    try (LDAPConnection c = new LDAPConnection(host, 389)) {
      c.bind(dn, password);
      return true;
    } catch (LDAPException e) {
      return false;
    }
  }

  public boolean jndiBad(Hashtable<String, Object> env, String name) {
    try {
      DirContext ctx = new InitialDirContext(env); // expect SOCK_NOT_CLOSED HIGH
      return ctx.lookup(name) != null;
    } catch (NamingException e) {
      return false;
    }
  }

  public boolean jndiOk(Hashtable<String, Object> env, String name) {
    Context ctx = null;
    try {
      ctx = new InitialDirContext(env);
      return ctx.lookup(name) != null;
    } catch (NamingException e) {
      return false;
    } finally {
      if (ctx != null) {
        try {
          ctx.close();
        } catch (NamingException ignored) {
          // the answer is known
        }
      }
    }
  }
}
