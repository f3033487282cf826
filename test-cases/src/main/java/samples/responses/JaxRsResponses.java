package samples.responses;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Responses of a JAX-RS client. */
public class JaxRsResponses {
  private final WebTarget orders;

  JaxRsResponses(Client client) {
    this.orders = client.target("https://shop.example.net/orders");
  }

  int createBad(String json) {
    Response response =
        orders.request().post(Entity.json(json)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getStatus();
  }

  int createOk(String json) {
    Response response = orders.request().post(Entity.json(json));
    try {
      return response.getStatus();
    } finally {
      response.close();
    }
  }

  int tryWithResourcesOk(String json) {
    try (Response response = orders.request().post(Entity.json(json))) {
      return response.getStatus();
    }
  }

  String readOk(String id) {
    return orders.path(id).request().get().readEntity(String.class);
  }

  String readIfGoodBad(String id) {
    Response response = orders.path(id).request().get(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.getStatus() == 200) {
      return response.readEntity(String.class);
    }
    return null;
  }

  String readIfGoodOk(String id) {
    Response response = orders.path(id).request().get();
    if (response.getStatus() == 200) {
      return response.readEntity(String.class);
    }
    response.close();
    return null;
  }

  String refusedBad(String id) {
    Response response = orders.path(id).request().get(); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
      throw new IllegalStateException("status " + response.getStatus());
    }
    return response.readEntity(String.class);
  }

  /** The exception carries the response to whoever maps it. */
  String refusedWithResponseOk(String id) {
    Response response = orders.path(id).request().get();
    if (response.getStatus() != 200) {
      throw new WebApplicationException(response);
    }
    return response.readEntity(String.class);
  }

  /** As a stream the entity is handed out unread. */
  int streamBad(String id) throws IOException {
    Response response = orders.path(id).request().get(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    InputStream in = response.readEntity(InputStream.class);
    return in.read();
  }

  int streamOk(String id) throws IOException {
    Response response = orders.path(id).request().get();
    try (InputStream in = response.readEntity(InputStream.class)) {
      return in.read();
    }
  }

  void deletedBad(String id) {
    orders.path(id).request().delete(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
  }

  void deletedOk(String id) {
    orders.path(id).request().delete().close();
  }

  /** The entity comes without a response. */
  String entityOk(String id) {
    return orders.path(id).request().get(String.class);
  }

  int invocationBad(String id) {
    Invocation invocation = orders.path(id).request().buildGet();
    return invocation.invoke().getStatus(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
  }

  /** A response that this service sends is not one that it has got. */
  Response servedOk(String id) {
    return Response.ok(id).build();
  }

  Response forwardedOk(String id) {
    return orders.path(id).request().get();
  }

  int bufferedOk(String id) {
    Response response = orders.path(id).request().get();
    response.bufferEntity();
    return response.getLength();
  }
}
