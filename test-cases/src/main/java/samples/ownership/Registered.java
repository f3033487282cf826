package samples.ownership;

import java.io.IOException;
import java.net.Socket;

/** Objects that make themselves known to others, and hold a connection then. */
public class Registered {
  interface Window {
    void addListener(Object listener);
  }

  static final class Manager {
    private Window window;
    private Socket socket;

    void show(Window on) {
      window = on;
      window.addListener(this);
    }

    void connect(Socket fresh) {
      socket = fresh;
    }

    void closing() throws IOException {
      socket.close();
    }
  }

  static void mainOk(Window window, String host) throws IOException {
    Manager manager = new Manager();
    manager.show(window);
    manager.connect(new Socket(host, 7000));
  }

  static void mainBad(String host) throws IOException {
    Manager manager = new Manager();
    manager.connect(new Socket(host, 7000)); // expect SOCK_NOT_CLOSED HIGH
  }
}
