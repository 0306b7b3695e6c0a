package io.anshao.cases.order;

import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.secret.Sha256;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * What opens an order for a firm: 160 bits that follow from order and link under the master key. So
 * it is stored nowhere, and the same link can be shown again.
 */
final class OrderLinks {

  private static final int BYTES = 20;

  private final MasterKey secret;

  OrderLinks(MasterKey secret) {
    this.secret = secret;
  }

  /** What stands in the address, behind its {@code #}. */
  String token(UUID order, int link) {
    var body =
        ByteBuffer.allocate(16 + Integer.BYTES)
            .putLong(order.getMostSignificantBits())
            .putLong(order.getLeastSignificantBits())
            .putInt(link)
            .array();
    var mac = secret.hmac("order-link", body);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
  }

  /** What others know it by: lower-case hex of its SHA-256. */
  String hash(UUID order, int link) {
    return Sha256.hex(token(order, link));
  }
}
