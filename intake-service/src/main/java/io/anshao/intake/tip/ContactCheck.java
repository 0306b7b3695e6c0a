package io.anshao.intake.tip;

import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.edge.seal.ContactSealing;
import io.anshao.edge.seal.Hpke;
import io.anshao.intake.sealing.SealingKeys;
import io.anshao.intake.tip.TipBody.Contact;
import io.anshao.intake.tip.domain.ContactAddress;
import io.anshao.intake.tip.domain.Fault;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a contact and seals it at once where the browser did not. After this nobody here can
 * read it.
 */
public final class ContactCheck {

  /** Padded plain text and the tag of AES-GCM. */
  private static final int CIPHERTEXT_BYTES = ContactSealing.PADDED + 16;

  private final SealingKeys keys;

  ContactCheck(SealingKeys keys) {
    this.keys = keys;
  }

  /**
   * What is wrong with it goes to {@code faults}.
   *
   * @throws io.anshao.edge.problem.Problem 503 while there is no key to seal to
   */
  public @Nullable SealedContact check(
      @Nullable Contact contact,
      @Nullable IdentityMode mode,
      byte[] idempotencyKeyHash,
      Faults faults) {
    if (contact == null) {
      if (mode == IdentityMode.REAL_NAME) {
        faults.add("contact", Fault.REQUIRED);
      }
      return null;
    }
    if (mode == IdentityMode.ANONYMOUS) {
      faults.add("contact", Fault.NOT_ALLOWED);
    }
    if (contact.kind() == null) {
      faults.add("contact.kind", Fault.REQUIRED);
      return null;
    }
    return contact.isPlain()
        ? seal(contact, contact.kind(), idempotencyKeyHash, faults)
        : sealed(contact, faults);
  }

  private @Nullable SealedContact seal(
      Contact contact, TipBody.Kind kind, byte[] idempotencyKeyHash, Faults faults) {
    if (contact.keyId() != null || contact.enc() != null || contact.ciphertext() != null) {
      faults.add("contact", Fault.MALFORMED);
    }
    var address = address(kind, String.valueOf(contact.value()));
    if (address.isEmpty()) {
      faults.add("contact.value", Fault.MALFORMED);
    }
    if (!faults.isEmpty()) {
      return null;
    }
    return seal(address.orElseThrow(), idempotencyKeyHash);
  }

  /**
   * Seals what is known to be right.
   *
   * @throws io.anshao.edge.problem.Problem 503 while there is no key to seal to
   */
  SealedContact seal(String address, byte[] idempotencyKeyHash) {
    var key = keys.required(Purpose.CONTACT);
    var sealed = ContactSealing.seal(key.keyId(), key.point(), idempotencyKeyHash, address);
    var base64 = Base64.getEncoder();
    return new SealedContact(
        key.keyId(),
        base64.encodeToString(sealed.enc()),
        base64.encodeToString(sealed.ciphertext()));
  }

  private static Optional<String> address(TipBody.Kind kind, String typed) {
    return switch (kind) {
      case PHONE -> ContactAddress.phone(typed);
      case EMAIL -> ContactAddress.email(typed);
    };
  }

  private @Nullable SealedContact sealed(Contact contact, Faults faults) {
    var keyId = contact.keyId();
    if (keyId == null) {
      faults.add("contact.value", Fault.REQUIRED);
      return null;
    }
    keys.required(Purpose.CONTACT);
    if (!keys.isValid(Purpose.CONTACT, keyId)) {
      faults.add("contact.keyId", Fault.UNKNOWN_KEY);
    }
    var enc = base64("contact.enc", contact.enc(), Hpke.POINT, faults);
    var ciphertext = base64("contact.ciphertext", contact.ciphertext(), CIPHERTEXT_BYTES, faults);
    return enc == null || ciphertext == null ? null : new SealedContact(keyId, enc, ciphertext);
  }

  private static @Nullable String base64(
      String field, @Nullable String text, int bytes, Faults faults) {
    try {
      if (text != null && Base64.getDecoder().decode(text).length == bytes) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      // named below
    }
    faults.add(field, text == null ? Fault.REQUIRED : Fault.MALFORMED);
    return null;
  }
}
