package samples.libraries;

import org.apache.dubbo.config.ReferenceConfig;

/** Dubbo. */
public class Dubbo {
  private final Inventory inventory;

  Dubbo() {
    ReferenceConfig<Inventory> reference = new ReferenceConfig<>();
    reference.setInterface(Inventory.class);
    inventory = reference.get();
  }

  int countBad(String item) {
    ReferenceConfig<Inventory> reference;
    reference = new ReferenceConfig<>(); // expect SOCK_CLIENT_PER_CALL NORMAL
    reference.setInterface(Inventory.class);
    reference.setUrl("dubbo://inventory.example.com:20880");
    return reference.get().count(item);
  }

  int countOfConfigOk(ReferenceConfig<Inventory> shared, String item) {
    return shared.get().count(item);
  }

  int countOk(String item) {
    return inventory.count(item);
  }

  /** The service. */
  public interface Inventory {
    int count(String item);
  }
}
