package io.anshao.contracts.contact;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import io.anshao.contracts.tip.ContactKind;
import java.util.UUID;

/**
 * The whole state of what is known of a tip's reporter, readable for notify-service alone.
 *
 * @param suite {@code DHKEM_P256_HKDF_SHA256/HKDF_SHA256/AES_256_GCM}
 * @param keyId the sealing key of notify-service that opens it
 * @param enc base64 of the encapsulated key, 65 bytes
 * @param ciphertext base64; the plain text is padded to 512 bytes
 * @param idempotencyKeyHash lower-case hex of SHA-256 of the request's {@code Idempotency-Key};
 *     part of HPKE's {@code info}, so that a ciphertext cannot be moved to another tip
 */
@EventType(value = "io.anshao.contacts.sealed.v1", topic = Topic.CONTACTS)
public record ContactSealed(
    UUID tipId,
    String tipNumber,
    ContactKind contactKind,
    String suite,
    String keyId,
    String enc,
    String ciphertext,
    String idempotencyKeyHash) {}
