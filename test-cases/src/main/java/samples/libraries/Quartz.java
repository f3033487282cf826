package samples.libraries;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Jobs of Quartz, which makes an object for each run. */
public class Quartz {
  private Quartz() {}

  /** Reports to a collector. */
  static class Report implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
      try {
        reportBad(context.getJobRunTime());
      } catch (IOException e) {
        throw new JobExecutionException(e);
      }
    }

    private void reportBad(long time) throws IOException {
      try (Socket socket = new Socket("collector", 2003); // expect SOCK_OPEN_PER_REQUEST NORMAL
          OutputStream out = socket.getOutputStream()) {
        out.write(Long.toString(time).getBytes("US-ASCII"));
      }
    }
  }

  /** Calls a service with a client of its own. */
  static class Poll implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
      pollBad();
    }

    private void pollBad() throws JobExecutionException {
      OkHttpClient own = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      try {
        own.newCall(new Request.Builder().url("http://service").build()).execute().close();
      } catch (IOException e) {
        throw new JobExecutionException(e);
      }
    }
  }

  /** Calls a service with the client of all. */
  static class SharedPoll implements Job {
    private static final OkHttpClient CLIENT = new OkHttpClient();

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
      pollOk();
    }

    private void pollOk() throws JobExecutionException {
      try {
        CLIENT.newCall(new Request.Builder().url("http://service").build()).execute().close();
      } catch (IOException e) {
        throw new JobExecutionException(e);
      }
    }
  }
}
