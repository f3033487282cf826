package samples.libraries;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;

/** Slack. */
public class SlackApi {
  private final String token;

  SlackApi(String token) {
    this.token = token;
  }

  void postBad(String channel, String text) throws IOException, SlackApiException {
    Slack own = new Slack(); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.methods(token).chatPostMessage(message -> message.channel(channel).text(text));
  }

  void postOk(String channel, String text) throws IOException, SlackApiException {
    Slack.getInstance()
        .methods(token)
        .chatPostMessage(message -> message.channel(channel).text(text));
  }
}
