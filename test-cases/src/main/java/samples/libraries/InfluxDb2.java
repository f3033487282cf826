package samples.libraries;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.domain.WritePrecision;
import java.util.List;

/** The client of InfluxDB 2. */
public class InfluxDb2 {
  private final InfluxDBClient client = InfluxDBClientFactory.create("http://metrics:8086");

  void writeBad(String line) {
    try (InfluxDBClient own =
        InfluxDBClientFactory.create("http://metrics:8086")) { // expect SOCK_CLIENT_PER_CALL NORMAL
      own.getWriteApiBlocking().writeRecord(WritePrecision.MS, line);
    }
  }

  void writeAllOk(List<String> lines) {
    client.getWriteApiBlocking().writeRecords(WritePrecision.MS, lines);
  }

  void close() {
    client.close();
  }
}
