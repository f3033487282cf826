package samples.churn.chain;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Helpers that open at most once, however often they are called. */
public class ChainGuards {
  private static String version;

  private final String host;
  private final Map<String, String> cache = new ConcurrentHashMap<>();
  private final Map<String, String> plain = new HashMap<>();
  private final AtomicBoolean announced = new AtomicBoolean();
  private final List<String> known = new ArrayList<>();
  private boolean loaded;
  private String banner;
  private Socket shared;

  ChainGuards(String host) {
    this.host = host;
  }

  void flagGuardOk(List<String> names) throws IOException {
    for (String name : names) {
      load();
      known.add(name);
    }
  }

  private void load() throws IOException {
    if (loaded) {
      return;
    }
    fetch();
    loaded = true;
  }

  void flagBeforeOk(List<String> names) throws IOException {
    for (String name : names) {
      loadFirst();
      known.add(name);
    }
  }

  private void loadFirst() throws IOException {
    if (!loaded) {
      loaded = true;
      fetch();
    }
  }

  private String fetch() throws IOException {
    try (Socket socket = new Socket(host, 80)) {
      return "" + socket.getInputStream().read();
    }
  }

  void noGuardBad(List<String> names) throws IOException {
    for (String name : names) {
      known.add(name + fetch()); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void lazyFieldOk(List<String> names) throws IOException {
    for (String name : names) {
      known.add(name + banner());
    }
  }

  private String banner() throws IOException {
    if (banner == null) {
      banner = fetch();
    }
    return banner;
  }

  void lazyFieldNeverSetBad(List<String> names) throws IOException {
    for (String name : names) {
      known.add(name + bannerAnew()); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private String bannerAnew() throws IOException {
    if (banner == null) {
      return fetch();
    }
    return banner;
  }

  static void lazyStaticOk(List<String> names) throws IOException {
    for (String name : names) {
      name.concat(version());
    }
  }

  private static synchronized String version() throws IOException {
    if (version == null) {
      try (Socket socket = new Socket("updates", 80)) {
        version = "" + socket.getInputStream().read();
      }
    }
    return version;
  }

  void doubleCheckedOk(List<String> names) throws IOException {
    for (String name : names) {
      known.add(name + doubleChecked());
    }
  }

  private String doubleChecked() throws IOException {
    String current = banner;
    if (current == null) {
      synchronized (this) {
        current = banner;
        if (current == null) {
          current = fetch();
          banner = current;
        }
      }
    }
    return current;
  }

  void computedOnceOk(List<String> names) {
    for (String name : names) {
      cache.computeIfAbsent(name, this::resolve);
    }
  }

  private String resolve(String name) {
    try {
      return fetch() + name;
    } catch (IOException e) {
      return name;
    }
  }

  void computedOnceLambdaOk(List<String> names) {
    for (String name : names) {
      cache.computeIfAbsent(name, key -> resolve(key));
    }
  }

  void mapGuardOk(List<String> names) throws IOException {
    for (String name : names) {
      look(name);
    }
  }

  private String look(String name) throws IOException {
    String value = plain.get(name);
    if (value == null) {
      value = fetch();
      plain.put(name, value);
    }
    return value;
  }

  void containsGuardOk(List<String> names) throws IOException {
    for (String name : names) {
      if (!plain.containsKey(name)) {
        plain.put(name, fetch());
      }
    }
  }

  void mapWithoutPutBad(List<String> names) throws IOException {
    for (String name : names) {
      if (plain.get(name) == null) {
        known.add(fetch()); // expect SOCK_OPEN_IN_LOOP HIGH
      }
    }
  }

  void atomicGuardOk(List<String> names) throws IOException {
    for (String name : names) {
      announce();
      known.add(name);
    }
  }

  private void announce() throws IOException {
    if (announced.compareAndSet(false, true)) {
      fetch();
    }
  }

  void sharedConnectionOk(List<String> names) throws IOException {
    for (String name : names) {
      shared().getOutputStream().write(name.getBytes());
    }
  }

  private Socket shared() throws IOException {
    if (shared == null) {
      shared = new Socket(host, 80);
    }
    return shared;
  }

  void close() throws IOException {
    if (shared != null) {
      shared.close();
    }
  }
}
