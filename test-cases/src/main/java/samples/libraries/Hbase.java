package samples.libraries;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hbase.HBaseConfiguration;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.ConnectionFactory;
import org.apache.hadoop.hbase.client.Get;
import org.apache.hadoop.hbase.client.Table;

/** HBase. */
public class Hbase {
  private static final TableName ORDERS = TableName.valueOf("orders");

  private final Connection connection;

  Hbase() throws IOException {
    connection = ConnectionFactory.createConnection(HBaseConfiguration.create());
  }

  byte[] readBad(Configuration configuration, byte[] row) throws IOException {
    try (Connection own =
            ConnectionFactory.createConnection(configuration); // expect SOCK_CLIENT_PER_CALL NORMAL
        Table table = own.getTable(ORDERS)) {
      return table.get(new Get(row)).value();
    }
  }

  byte[] readOk(byte[] row) throws IOException {
    try (Table table = connection.getTable(ORDERS)) {
      return table.get(new Get(row)).value();
    }
  }
}
