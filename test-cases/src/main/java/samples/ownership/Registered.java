package samples.ownership;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Objects that make themselves known to others, and hold a connection then. */
public class Registered {
  interface Window {
    void addListener(Object listener);
  }

  static final class Manager {
    private final List<String> log = new ArrayList<>();
    private Window window;
    private Socket socket;

    void show(Window on) {
      window = on;
      window.addListener(this);
    }

    void connect(Socket fresh) {
      socket = fresh;
      log.add("connected");
    }

    void closing() throws IOException {
      socket.close();
    }
  }

  static void mainOk(Window window, String host) throws IOException {
    Manager manager = new Manager();
    manager.show(window);
    Socket socket = new Socket(host, 7000);
    manager.connect(socket);
  }

  static void mainBad(String host) throws IOException {
    Manager manager = new Manager();
    Socket socket = new Socket(host, 7000); // expect SOCK_NOT_CLOSED HIGH
    manager.connect(socket);
  }
}
