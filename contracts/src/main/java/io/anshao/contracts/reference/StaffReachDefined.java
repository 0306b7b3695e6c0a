package io.anshao.contracts.reference;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import io.anshao.contracts.notice.ChannelKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a member of staff is reached, readable for notify-service alone. Key {@code person/<id>}; a
 * tombstone erases.
 *
 * @param suite as of contacts
 * @param addresses one for each channel at most
 * @param quiet when nothing but what is urgent is sent; {@code null} where they want it at any hour
 */
@EventType(value = "io.anshao.reference.person.v1", topic = Topic.REFERENCE)
public record StaffReachDefined(
    UUID person, String district, String suite, List<Address> addresses, @Nullable Quiet quiet) {

  /**
   * An address, sealed in the browser where it was typed.
   *
   * @param keyId the sealing key that opens it
   * @param enc base64 of the encapsulated key
   * @param ciphertext base64; the plain text is padded to 512 bytes
   * @param sealedFor lower-case hex of SHA-256 of the request's {@code Idempotency-Key}; names this
   *     address among those the person had
   */
  public record Address(
      ChannelKind channel, String keyId, String enc, String ciphertext, String sealedFor) {}

  /** Hours of the day in Asia/Shanghai, 0 to 23; may run over midnight. */
  public record Quiet(int from, int until) {}

  /** The record's key. */
  public static String key(UUID person) {
    return "person/" + person;
  }
}
