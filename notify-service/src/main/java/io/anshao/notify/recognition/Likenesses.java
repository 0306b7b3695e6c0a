package io.anshao.notify.recognition;

import io.anshao.edge.secret.MasterKey;
import io.anshao.notify.contact.SealedContact;
import io.anshao.notify.key.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What contacts are compared by: a keyed hash of district, kind and contact, made in memory. Nobody
 * without this service's master key can make one of a number that they know.
 */
final class Likenesses {

  private final KeyRing keys;
  private final MasterKey master;

  Likenesses(KeyRing keys, MasterKey master) {
    this.keys = keys;
    this.master = master;
  }

  /** Whether contacts can be opened yet. */
  boolean areReady() {
    return keys.isOpen();
  }

  /** Empty when the contact cannot be read: it was altered, or belongs to another tip. */
  Optional<byte[]> of(String district, SealedContact contact) {
    try {
      return keys.open(contact).map(plain -> likeness(district, contact.kind(), plain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One mailbox is written in capitals and without; numbers and accounts are one way alone. */
  private byte[] likeness(String district, SealedContact.Kind kind, String plain) {
    var written = kind == SealedContact.Kind.EMAIL ? plain.toLowerCase(Locale.ROOT) : plain;
    return master.hmac("same-contact", bytes(district), bytes(kind.name()), bytes(written));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
