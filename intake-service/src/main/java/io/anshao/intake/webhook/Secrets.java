package io.anshao.intake.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.secret.MasterKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

  /** How a message is signed. */
  enum Signature {
    /** With a living secret of the source, within the last five minutes. */
    GENUINE,
    /** With a living secret, at another time. */
    STALE,
    /** By nobody that may. */
    NONE
  }

  Signature signature(WebhookSource source, HttpHeaders headers, byte[] body) {
    var secrets = source.liveVersions().stream().map(v -> bytes(source.id(), v)).toList();
    if (secrets.stream().anyMatch(secret -> isSigned(secret, headers, body))) {
      return Signature.GENUINE;
    }
    return secrets.stream().anyMatch(secret -> wasSigned(secret, headers, body))
        ? Signature.STALE
        : Signature.NONE;
  }

  /** The same, at whatever time the message names. */
  private static boolean wasSigned(byte[] secret, HttpHeaders headers, byte[] body) {
    try {
      var id = String.valueOf(headers.getFirst(Webhook.UNBRANDED_MSG_ID_KEY));
      var at = String.valueOf(headers.getFirst(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY));
      var signed =
          new Webhook(secret)
              .sign(id, Long.parseLong(at), new String(body, StandardCharsets.UTF_8))
              .getBytes(StandardCharsets.UTF_8);
      var given = String.valueOf(headers.getFirst(Webhook.UNBRANDED_MSG_SIGNATURE_KEY));
      return Stream.of(given.split(" "))
          .anyMatch(each -> MessageDigest.isEqual(signed, each.getBytes(StandardCharsets.UTF_8)));
    } catch (NumberFormatException e) {
      return false;
    } catch (WebhookSigningException | EmptyWebhookSecretException e) {
      throw new IllegalStateException(e);
    }
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
