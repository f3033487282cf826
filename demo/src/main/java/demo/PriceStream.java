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

/** The good twin of {@link PricePoller}: one connection serves all quotes. */
public final class PriceStream {
  private static final String HOST = "quotes.example.com";
  private static final int PORT = 7411;

  private PriceStream() {}

  /** Returns the latest price of each symbol. */
  public static Map<String, BigDecimal> poll(List<String> symbols) throws IOException {
    Map<String, BigDecimal> prices = new LinkedHashMap<>();
    try (Socket socket = new Socket(HOST, PORT);
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (String symbol : symbols) {
        out.println("QUOTE " + symbol);
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
