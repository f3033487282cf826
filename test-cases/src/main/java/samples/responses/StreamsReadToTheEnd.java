package samples.responses;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.impl.client.CloseableHttpClient;

/** At the end of its body a response gives the connection back; loops notice it in many ways. */
public class StreamsReadToTheEnd {
  private final CloseableHttpClient client;

  StreamsReadToTheEnd(CloseableHttpClient client) {
    this.client = client;
  }

  byte[] constantFirstOk(HttpGet request) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    InputStream in = client.execute(request).getEntity().getContent();
    byte[] block = new byte[4096];
    int count;
    while (-1 != (count = in.read(block))) {
      copy.write(block, 0, count);
    }
    return copy.toByteArray();
  }

  byte[] aboveMinusOneOk(HttpGet request) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    HttpResponse response = client.execute(request);
    HttpEntity entity = response.getEntity();
    if (entity != null) {
      InputStream in = entity.getContent();
      int next = in.read();
      while (next > -1) {
        copy.write(next);
        next = in.read();
      }
    }
    return copy.toByteArray();
  }

  byte[] zeroFirstOk(HttpGet request) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    InputStream in = client.execute(request).getEntity().getContent();
    byte[] block = new byte[4096];
    for (int count = in.read(block); 0 <= count; count = in.read(block)) {
      copy.write(block, 0, count);
    }
    return copy.toByteArray();
  }

  byte[] atLeastOneOk(HttpGet request) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    InputStream in = client.execute(request).getEntity().getContent();
    byte[] block = new byte[4096];
    int count;
    while ((count = in.read(block)) >= 1) {
      copy.write(block, 0, count);
    }
    return copy.toByteArray();
  }

  /** A limit is no end. */
  byte[] upToALimitBad(HttpGet request) throws IOException {
    HttpResponse response = client.execute(request); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    InputStream in = response.getEntity().getContent();
    byte[] block = new byte[4096];
    int filled = 0;
    while (filled < 1024) {
      filled += in.read(block, filled, block.length - filled);
    }
    return block;
  }

  boolean startsWithBad(HttpGet request, int first) throws IOException {
    HttpResponse response = client.execute(request); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getEntity().getContent().read() > 60 && first > 0;
  }

  byte[] ownStreamOk(HttpGet request) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    InputStream in = open(request);
    byte[] block = new byte[4096];
    int count;
    while ((count = in.read(block)) != -1) {
      copy.write(block, 0, count);
    }
    return copy.toByteArray();
  }

  byte[] ownStreamBad(HttpGet request) throws IOException {
    InputStream in = open(request); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    byte[] block = new byte[4096];
    int count = in.read(block);
    return count < 0 ? new byte[0] : block;
  }

  private InputStream open(HttpGet request) throws IOException {
    HttpResponse response = client.execute(request);
    return new ReleasingStream(response.getEntity().getContent(), request);
  }

  private static final class ReleasingStream extends FilterInputStream {
    private final HttpRequestBase request;

    ReleasingStream(InputStream in, HttpRequestBase request) {
      super(in);
      this.request = request;
    }

    @Override
    public void close() throws IOException {
      super.close();
      request.releaseConnection();
    }
  }
}
