package samples.libraries;

import com.ecwid.consul.v1.ConsulClient;
import com.ecwid.consul.v1.kv.model.GetValue;

/** Consul. */
public class Consul {
  private final ConsulClient client = new ConsulClient("consul.example.com");

  String readBad(String key) {
    ConsulClient own = new ConsulClient("consul.example.com"); // expect SOCK_CLIENT_PER_CALL NORMAL
    GetValue value = own.getKVValue(key).getValue();
    return value == null ? null : value.getDecodedValue();
  }

  String readOk(String key) {
    GetValue value = client.getKVValue(key).getValue();
    return value == null ? null : value.getDecodedValue();
  }
}
