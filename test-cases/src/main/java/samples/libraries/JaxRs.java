package samples.libraries;

import java.io.IOException;
import java.net.Socket;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.client.Client;
import javax.ws.rs.client.ClientBuilder;
import javax.ws.rs.client.WebTarget;
import javax.ws.rs.core.Response;

/** The client API of JAX-RS 2. */
@Path("/weather")
public class JaxRs {
  private static final Client CLIENT = ClientBuilder.newClient();
  private static final WebTarget STATIONS = CLIENT.target("http://stations.example.com");

  @GET
  @Path("now")
  public String nowBad() {
    Client own = ClientBuilder.newClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
    try {
      return own.target("http://stations.example.com/now").request().get(String.class);
    } finally {
      own.close();
    }
  }

  @GET
  @Path("later")
  public int laterBad() {
    Response response =
        STATIONS.path("later").request().get(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getStatus();
  }

  @GET
  @Path("raw")
  public int rawBad() throws IOException {
    try (Socket socket = new Socket("stations", 2947)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
      return socket.getInputStream().read();
    }
  }

  @GET
  @Path("today")
  public String todayOk() {
    return STATIONS.path("today").request().get(String.class);
  }

  @GET
  @Path("tomorrow")
  public int tomorrowOk() {
    Response response = STATIONS.path("tomorrow").request().get();
    try {
      return response.getStatus();
    } finally {
      response.close();
    }
  }
}
