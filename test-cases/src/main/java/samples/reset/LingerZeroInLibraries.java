package samples.reset;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.util.TimeValue;
import org.apache.http.config.SocketConfig;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.params.HttpParams;

/** The socket settings of HTTP libraries: a linger time of 0 resets each connection they close. */
public class LingerZeroInLibraries {
  private final PoolingHttpClientConnectionManager manager;

  LingerZeroInLibraries(PoolingHttpClientConnectionManager manager) {
    this.manager = manager;
  }

  void apacheFourBad() {
    SocketConfig.Builder settings = SocketConfig.custom().setTcpNoDelay(true);
    settings.setSoLinger(0); // expect SOCK_LINGER_ZERO HIGH
    manager.setDefaultSocketConfig(settings.build());
  }

  void apacheFourChainBad() {
    manager.setDefaultSocketConfig(
        SocketConfig.custom()
            .setSoTimeout(5_000)
            .setSoLinger(0) // expect SOCK_LINGER_ZERO HIGH
            .build());
  }

  org.apache.hc.core5.http.io.SocketConfig apacheFiveBad() {
    org.apache.hc.core5.http.io.SocketConfig.Builder settings =
        org.apache.hc.core5.http.io.SocketConfig.custom();
    settings.setSoLinger(0, TimeUnit.SECONDS); // expect SOCK_LINGER_ZERO HIGH
    return settings.build();
  }

  org.apache.hc.core5.http.io.SocketConfig apacheFiveTimeValueBad() {
    org.apache.hc.core5.http.io.SocketConfig.Builder settings =
        org.apache.hc.core5.http.io.SocketConfig.custom();
    settings.setSoLinger(TimeValue.ZERO_MILLISECONDS); // expect SOCK_LINGER_ZERO HIGH
    return settings.build();
  }

  /** Settings whose names come from outside say nothing, and hide nothing either. */
  void apacheFourByNameBad(HttpParams settings, Map<String, Object> configured) {
    for (Map.Entry<String, Object> setting : configured.entrySet()) {
      settings.setParameter(setting.getKey(), setting.getValue());
    }
    settings.setIntParameter("http.socket.linger", 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void apacheFourByAnyNameOk(HttpParams settings, Map<String, Object> configured) {
    for (String name : configured.keySet()) {
      settings.setIntParameter(name, 0);
    }
    settings.setIntParameter("http.socket.timeout", 0);
  }

  void apacheFourOffOk() {
    manager.setDefaultSocketConfig(SocketConfig.custom().setSoLinger(-1).build());
  }

  void apacheFourPositiveOk() {
    manager.setDefaultSocketConfig(SocketConfig.custom().setSoLinger(3).build());
  }

  void apacheFourUnknownOk(int seconds) {
    manager.setDefaultSocketConfig(SocketConfig.custom().setSoLinger(seconds).build());
  }

  void apacheFourOtherZerosOk() {
    manager.setDefaultSocketConfig(
        SocketConfig.custom().setSoTimeout(0).setBacklogSize(0).setRcvBufSize(0).build());
  }

  org.apache.hc.core5.http.io.SocketConfig apacheFiveOffOk() {
    org.apache.hc.core5.http.io.SocketConfig.Builder settings =
        org.apache.hc.core5.http.io.SocketConfig.custom();
    settings.setSoLinger(TimeValue.NEG_ONE_SECOND);
    return settings.build();
  }

  org.apache.hc.core5.http.io.SocketConfig apacheFiveUnknownOk(TimeValue linger) {
    return org.apache.hc.core5.http.io.SocketConfig.custom()
        .setSoLinger(linger)
        .setTcpNoDelay(true)
        .build();
  }
}
