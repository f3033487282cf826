package samples.libraries;

import java.io.IOException;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;

/** jsoup, which reads pages over the connections that the JDK keeps. */
public class Jsoup {
  String titleBad(String url) throws IOException {
    Document page =
        org.jsoup.Jsoup.connect(url)
            .header("Connection", "close") // expect SOCK_KEEPALIVE_DEFEATED NORMAL
            .get();
    return page.title();
  }

  String titleOk(String url) throws IOException {
    return org.jsoup.Jsoup.connect(url).header("Accept-Language", "de").get().title();
  }

  int statusOk(String url) throws IOException {
    Connection.Response response =
        org.jsoup.Jsoup.connect(url)
            .ignoreHttpErrors(true)
            .method(Connection.Method.HEAD)
            .execute();
    return response.statusCode();
  }
}
