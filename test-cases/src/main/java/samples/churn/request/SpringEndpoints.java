package samples.churn.request;

import java.io.IOException;
import java.net.Socket;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handler methods of Spring MVC, in one class and through services. */
@RestController
@RequestMapping("/orders")
public class SpringEndpoints {
  private final Ledger ledger;
  private final Inventory inventory;
  private final Socket shared;

  SpringEndpoints(Ledger ledger, Inventory inventory) throws IOException {
    this.ledger = ledger;
    this.inventory = inventory;
    this.shared = new Socket("audit", 6514);
  }

  @GetMapping("/one")
  public int directBad() throws IOException {
    try (Socket socket = new Socket("stock", 7000)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
      return socket.getInputStream().read();
    }
  }

  @PostMapping("/book")
  public void book(String order) throws IOException {
    ledger.book(order);
  }

  @PostMapping("/audit")
  public void auditOk(String order) throws IOException {
    shared.getOutputStream().write(order.getBytes());
  }

  @GetMapping("/all")
  public void allBad(String[] orders) throws IOException {
    for (String order : orders) {
      inventory.check(order); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  public int notMappedOk() throws IOException {
    try (Socket socket = new Socket("stock", 7001)) {
      return socket.getInputStream().read();
    }
  }

  void close() throws IOException {
    shared.close();
  }

  /** One implementation only, so it is what runs. */
  interface Ledger {
    void book(String order) throws IOException;
  }

  /** Writes each order to a host. */
  static final class RemoteLedger implements Ledger {
    @Override
    public void book(String order) throws IOException {
      try (Socket socket = new Socket("ledger", 7000)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        socket.getOutputStream().write(order.getBytes());
      }
    }
  }

  /** Asks another host. */
  static final class Inventory {
    void check(String order) throws IOException {
      try (Socket socket = new Socket("inventory", 7000)) {
        socket.getOutputStream().write(order.getBytes());
      }
    }
  }
}
