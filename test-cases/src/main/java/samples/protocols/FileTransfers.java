package samples.protocols;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;

/** FTP with Commons Net: logout() says good-bye, only disconnect() closes the socket. */
class FileTransfers {
  private static final String SERVER = "ftp.example.com";

  void connectionForEachFileBad(List<File> files) throws IOException {
    for (File file : files) {
      FTPClient client = new FTPClient(); // expect SOCK_OPEN_IN_LOOP HIGH
      try (InputStream in = new FileInputStream(file)) {
        client.connect(SERVER, 21);
        client.login("reports", "secret");
        client.storeFile(file.getName(), in);
      } finally {
        client.disconnect();
      }
    }
  }

  void oneConnectionForAllOk(List<File> files) throws IOException {
    FTPClient client = new FTPClient();
    try {
      client.connect(SERVER, 21);
      client.login("reports", "secret");
      for (File file : files) {
        try (InputStream in = new FileInputStream(file)) {
          client.storeFile(file.getName(), in);
        }
      }
    } finally {
      client.disconnect();
    }
  }

  void logoutOnlyBad(String name, InputStream content) throws IOException {
    FTPClient client = new FTPClient(); // expect SOCK_NOT_CLOSED HIGH
    client.connect(SERVER);
    client.setFileType(FTP.BINARY_FILE_TYPE);
    client.storeFile(name, content);
    client.logout();
  }

  boolean disconnectAtTheEndOk(String name, InputStream content) throws IOException {
    FTPClient client = new FTPClient();
    try {
      client.connect(SERVER);
      if (!FTPReply.isPositiveCompletion(client.getReplyCode())) {
        return false;
      }
      return client.storeFile(name, content);
    } finally {
      client.disconnect();
    }
  }

  boolean disconnectIfConnectedOk(String name, InputStream content) throws IOException {
    FTPClient client = new FTPClient();
    try {
      client.connect(SERVER);
      boolean stored = client.storeFile(name, content);
      client.logout();
      return stored;
    } finally {
      close(client);
    }
  }

  private static void close(FTPClient client) throws IOException {
    if (client.isConnected()) {
      client.disconnect();
    }
  }

  void refusedReplyBad(String name, InputStream content) throws IOException {
    FTPClient client = new FTPClient(); // expect SOCK_NOT_CLOSED NORMAL
    client.connect(SERVER);
    if (!FTPReply.isPositiveCompletion(client.getReplyCode())) {
      return;
    }
    try {
      client.storeFile(name, content);
    } finally {
      client.disconnect();
    }
  }
}
