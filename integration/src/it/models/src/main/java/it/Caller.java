package it;

import java.io.IOException;

public class Caller {
  public void call(byte[] message) throws IOException {
    Line line = Line.dial("line.example.com");
    line.send(message);
  }

  public void callProperly(byte[] message) throws IOException {
    Line line = Line.dial("line.example.com");
    try {
      line.send(message);
    } finally {
      line.hangUp();
    }
  }
}
