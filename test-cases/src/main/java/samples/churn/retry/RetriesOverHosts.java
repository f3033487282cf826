package samples.churn.retry;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

/** Loops that try the next of some hosts when an open has failed, once round or for ever. */
public class RetriesOverHosts {
  private volatile boolean running = true;

  Socket firstThatAnswersOk(List<String> hosts) throws IOException {
    for (String each : hosts) {
      try {
        return new Socket(each, 80);
      } catch (IOException e) {
        System.err.println(each + ": " + e.getMessage());
      }
    }
    throw new IOException("nobody answers");
  }

  Socket roundRobinBad(String[] hosts) {
    int next = 0;
    while (true) {
      String each = hosts[next % hosts.length];
      try {
        return new Socket(each, 80); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        next++;
      }
    }
  }

  Socket listForEverBad(List<String> hosts) {
    while (running) {
      for (String each : hosts) {
        try {
          return new Socket(each, 80); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
        } catch (IOException e) {
          System.err.println(each + ": " + e.getMessage());
        }
      }
    }
    return null;
  }

  Socket listForEverInHelperBad(List<String> hosts) {
    while (true) {
      for (String each : hosts) {
        Socket socket = tryOne(each); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
        if (socket != null) {
          return socket;
        }
      }
    }
  }

  Socket listOnceInHelperOk(List<String> hosts) {
    for (String each : hosts) {
      Socket socket = tryOne(each);
      if (socket != null) {
        return socket;
      }
    }
    return null;
  }

  private static Socket tryOne(String each) {
    try {
      return new Socket(each, 80);
    } catch (IOException e) {
      return null;
    }
  }
}
