package samples.libraries;

import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.DiskShare;
import java.io.IOException;

/** SMB shares with smbj. */
public class Smbj {
  private final SMBClient client = new SMBClient();

  boolean existsBad(AuthenticationContext user, String path) throws IOException {
    try (SMBClient own = new SMBClient(); // expect SOCK_CLIENT_PER_CALL NORMAL
        Connection connection = own.connect("files.example.com")) {
      Session session = connection.authenticate(user);
      try (DiskShare share = (DiskShare) session.connectShare("public")) {
        return share.fileExists(path);
      }
    }
  }

  boolean existsOk(AuthenticationContext user, String path) throws IOException {
    try (Connection connection = client.connect("files.example.com")) {
      Session session = connection.authenticate(user);
      try (DiskShare share = (DiskShare) session.connectShare("public")) {
        return share.fileExists(path);
      }
    }
  }
}
