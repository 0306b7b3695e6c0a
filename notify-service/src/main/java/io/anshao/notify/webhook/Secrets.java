package io.anshao.notify.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.secret.MasterKey;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What subscribers know us by, by the scheme of <a
 * href="https://www.standardwebhooks.com/">standardwebhooks.com</a>. A secret follows from
 * subscription, version and the master key: a dump of the database gives nobody any.
 */
final class Secrets {

  private final MasterKey master;

  Secrets(MasterKey master) {
    this.master = master;
  }

  /** A secret as its subscriber is given it. */
  String text(UUID subscription, int version) {
    return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes(subscription, version));
  }

  /** A signature by each secret that is alive, so that a subscriber changes over when it likes. */
  String signatures(UUID subscription, List<Integer> versions, String id, long at, String body) {
    return versions.stream()
        .map(version -> sign(bytes(subscription, version), id, at, body))
        .collect(Collectors.joining(" "));
  }

  private static String sign(byte[] secret, String id, long at, String body) {
    try {
      return new Webhook(secret).sign(id, at, body);
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The id of the subscription that this request makes, once. */
  UUID subscriptionId(IdempotencyKey key) {
    return master.uuid("webhook-subscription", key.sha256());
  }

  private byte[] bytes(UUID subscription, int version) {
    return master.hmac(
        "outgoing-webhook-secret",
        ByteBuffer.allocate(16)
            .putLong(subscription.getMostSignificantBits())
            .putLong(subscription.getLeastSignificantBits())
            .array(),
        ByteBuffer.allocate(Integer.BYTES).putInt(version).array());
  }
}
