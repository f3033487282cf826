package it;

import java.io.IOException;

/** Stands for a client library that the plugin does not know. */
public class Line {
  public static native Line dial(String host) throws IOException;

  public native void send(byte[] message) throws IOException;

  public native void hangUp();
}
