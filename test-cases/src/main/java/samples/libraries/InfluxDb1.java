package samples.libraries;

import org.influxdb.InfluxDB;
import org.influxdb.InfluxDBFactory;
import org.influxdb.dto.Point;

/** The client of InfluxDB 1. */
public class InfluxDb1 {
  private final InfluxDB shared = InfluxDBFactory.connect("http://metrics:8086");

  void writeBad(Point point) {
    InfluxDB own =
        InfluxDBFactory.connect("http://metrics:8086"); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.setDatabase("load");
    own.write(point);
    own.close();
  }

  void writeOk(Point point) {
    shared.write("load", "autogen", point);
  }
}
