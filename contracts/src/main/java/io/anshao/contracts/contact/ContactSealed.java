package io.anshao.contracts.contact;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of what is known of a tip's reporter, readable for notify-service alone: a
 * contact, data to pay a reward to, or both.
 *
 * @param contactKind {@code none} while there are payee data alone
 * @param identityMode under which the contact was left; records from before it was told do not name
 *     it
 * @param suite {@code DHKEM_P256_HKDF_SHA256/HKDF_SHA256/AES_256_GCM}
 * @param keyId the sealing key of notify-service that opens the contact
 * @param enc base64 of the encapsulated key, 65 bytes
 * @param ciphertext base64; the plain text is padded to 512 bytes
 * @param idempotencyKeyHash lower-case hex of SHA-256 of the request's {@code Idempotency-Key};
 *     part of HPKE's {@code info}, so that a ciphertext cannot be moved to another tip
 * @param payee to whom a reward is paid
 */
@EventType(value = "io.anshao.contacts.sealed.v1", topic = Topic.CONTACTS)
public record ContactSealed(
    UUID tipId,
    String tipNumber,
    ContactKind contactKind,
    @Nullable IdentityMode identityMode,
    String suite,
    @Nullable String keyId,
    @Nullable String enc,
    @Nullable String ciphertext,
    @Nullable String idempotencyKeyHash,
    @Nullable Payee payee) {

  /**
   * Name, ID number, bank and account of who claimed a reward, sealed under the same suite.
   *
   * @param idempotencyKeyHash of the claim, as above; names the claim to case-service
   */
  public record Payee(String keyId, String enc, String ciphertext, String idempotencyKeyHash) {}

  /** The same reporter, who claimed a reward. */
  public ContactSealed with(Payee other) {
    return new ContactSealed(
        tipId,
        tipNumber,
        contactKind,
        identityMode,
        suite,
        keyId,
        enc,
        ciphertext,
        idempotencyKeyHash,
        other);
  }
}
