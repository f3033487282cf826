package samples.keepalive;

import java.util.Map;
import org.apache.http.client.methods.HttpPost;

/** Two switches of the user, any of which asks for a connection of its own. */
public class ReuseOnRequest {
  private static final String NO_KEEPALIVE = "NO_KEEPALIVE";
  private static final String TRACED = "TRACED";

  private final boolean keepAliveDisabled;
  private final Map<String, Object> properties;

  ReuseOnRequest(boolean keepAliveDisabled, Map<String, Object> properties) {
    this.keepAliveDisabled = keepAliveDisabled;
    this.properties = properties;
  }

  private boolean isTrue(String name) {
    return Boolean.TRUE.equals(properties.get(name));
  }

  boolean isKeepAliveDisabled() {
    return keepAliveDisabled;
  }

  HttpPost askedForLowBad(String url) {
    HttpPost post = new HttpPost(url);
    if (isKeepAliveDisabled() || isTrue(NO_KEEPALIVE)) {
      post.setHeader("Connection", "close"); // expect SOCK_KEEPALIVE_DEFEATED LOW
    }
    return post;
  }

  HttpPost tracedBad(String url) {
    HttpPost post = new HttpPost(url);
    if (isKeepAliveDisabled() || isTrue(TRACED)) {
      post.setHeader("Connection", "close"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    }
    return post;
  }
}
