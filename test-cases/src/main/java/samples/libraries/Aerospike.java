package samples.libraries;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.IAerospikeClient;
import com.aerospike.client.Key;
import com.aerospike.client.Record;

/** Aerospike. */
public class Aerospike {
  private final IAerospikeClient client = new AerospikeClient("db.example.com", 3000);

  Record readBad(Key key) {
    AerospikeClient own = new AerospikeClient("db", 3000); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      return own.get(null, key);
    } finally {
      own.close();
    }
  }

  Record readOk(Key key) {
    return client.get(null, key);
  }
}
