package samples.libraries;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.util.List;

/** JSch. */
public class Jsch {
  private final JSch jsch = new JSch();

  void uploadAllBad(List<String> files) throws JSchException, SftpException {
    for (String file : files) {
      Session session = jsch.getSession("me", "files", 22); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        session.connect();
        ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
        sftp.connect();
        sftp.put(file, file);
      } finally {
        session.disconnect();
      }
    }
  }

  void uploadBad(String file) throws JSchException, SftpException {
    Session session;
    session = jsch.getSession("me", "files", 22); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    session.connect();
    ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
    sftp.connect();
    sftp.put(file, file);
    session.disconnect();
  }

  void uploadAllOk(List<String> files) throws JSchException, SftpException {
    Session session = jsch.getSession("backup", "files.example.com", 22);
    try {
      session.connect();
      ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
      sftp.connect();
      for (String file : files) {
        sftp.put(file, file);
      }
    } finally {
      session.disconnect();
    }
  }
}
