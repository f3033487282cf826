package samples.libraries;

import java.io.IOException;
import java.util.List;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.sftp.SFTPClient;

/** sshj. */
public class Sshj {
  void downloadAllBad(List<String> files) throws IOException {
    for (String file : files) {
      try (SSHClient ssh = new SSHClient()) { // expect SOCK_OPEN_IN_LOOP HIGH
        ssh.connect("files.example.com");
        ssh.authPublickey("backup");
        try (SFTPClient sftp = ssh.newSFTPClient()) {
          sftp.get(file, file);
        }
      }
    }
  }

  void downloadAllOk(List<String> files) throws IOException {
    try (SSHClient ssh = new SSHClient()) {
      ssh.connect("files.example.com");
      ssh.authPublickey("backup");
      try (SFTPClient sftp = ssh.newSFTPClient()) {
        for (String file : files) {
          sftp.get(file, file);
        }
      }
    }
  }
}
