package demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the quote server for prices: every single quote pays for a connection of its own. */
public final class PricePoller {
  private static final String HOST = "quotes.example.com";
  private static final int PORT = 7411;

  private PricePoller() {}

  /** Returns the latest price of each symbol. */
  public static Map<String, BigDecimal> poll(List<String> symbols) throws IOException {
    Map<String, BigDecimal> prices = new LinkedHashMap<>();
    for (String symbol : symbols) {
      try (Socket socket = new Socket(HOST, PORT)) {
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        out.println("QUOTE " + symbol);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line == null) {
          throw new IOException("no quote for " + symbol);
        }
        prices.put(symbol, new BigDecimal(line.trim()));
      }
    }
    return prices;
  }
}
