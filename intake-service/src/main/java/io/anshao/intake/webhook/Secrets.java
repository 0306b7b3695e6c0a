package io.anshao.intake.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.secret.MasterKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * What sources sign with, by the scheme of <a
 * href="https://www.standardwebhooks.com/">standardwebhooks.com</a>. A secret follows from source,
 * version and the master key: a dump of the database gives nobody any.
 */
final class Secrets {

  private final MasterKey master;

  Secrets(MasterKey master) {
    this.master = master;
  }

  /** A secret as its source is given it. */
  String text(UUID source, int version) {
    return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes(source, version));
  }

  /** Whether the source signed this within the last five minutes, with a secret that is alive. */
  boolean isSigned(WebhookSource source, HttpHeaders headers, byte[] body) {
    return source.liveVersions().stream()
        .anyMatch(version -> isSigned(bytes(source.id(), version), headers, body));
  }

  private static boolean isSigned(byte[] secret, HttpHeaders headers, byte[] body) {
    try {
      new Webhook(secret).verify(new String(body, StandardCharsets.UTF_8), named(headers));
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The id of the source that this request makes, once. */
  UUID sourceId(IdempotencyKey key) {
    return master.uuid("webhook-source", key.sha256());
  }

  private static Map<String, List<String>> named(HttpHeaders headers) {
    return Stream.of(
            Webhook.UNBRANDED_MSG_ID_KEY,
            Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
            Webhook.UNBRANDED_MSG_SIGNATURE_KEY)
        .collect(Collectors.toMap(name -> name, name -> headers.getOrEmpty(name)));
  }

  private byte[] bytes(UUID source, int version) {
    return master.hmac(
        "webhook-secret",
        ByteBuffer.allocate(16)
            .putLong(source.getMostSignificantBits())
            .putLong(source.getLeastSignificantBits())
            .array(),
        ByteBuffer.allocate(Integer.BYTES).putInt(version).array());
  }
}
