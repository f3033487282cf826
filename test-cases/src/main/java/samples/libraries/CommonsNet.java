package samples.libraries;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.commons.net.ftp.FTPClient;

/** Commons Net. */
public class CommonsNet {
  void uploadAllBad(Map<String, InputStream> files) throws IOException {
    for (Map.Entry<String, InputStream> file : files.entrySet()) {
      FTPClient ftp = new FTPClient(); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        ftp.connect("files.example.com");
        ftp.login("backup", "secret");
        ftp.storeFile(file.getKey(), file.getValue());
      } finally {
        ftp.disconnect();
      }
    }
  }

  boolean uploadBad(String name, InputStream file) throws IOException {
    FTPClient ftp = new FTPClient(); // expect SOCK_NOT_CLOSED NORMAL
    ftp.connect("files.example.com");
    if (!ftp.login("backup", "secret")) {
      return false;
    }
    boolean stored = ftp.storeFile(name, file);
    ftp.disconnect();
    return stored;
  }

  void uploadAllOk(Map<String, InputStream> files) throws IOException {
    FTPClient ftp = new FTPClient();
    try {
      ftp.connect("files.example.com");
      ftp.login("backup", "secret");
      for (Map.Entry<String, InputStream> file : files.entrySet()) {
        ftp.storeFile(file.getKey(), file.getValue());
      }
      ftp.logout();
    } finally {
      ftp.disconnect();
    }
  }
}
