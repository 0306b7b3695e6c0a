package io.anshao.notify.key;

import io.anshao.edge.seal.ContactSealing;
import io.anshao.notify.contact.SealedContact;
import java.util.List;
import java.util.Optional;

/** The opened key pairs, in memory. Empty until {@link KeyMaker} has been there. */
public final class KeyRing {

  private volatile List<SealingKey> keys = List.of();

  void put(List<SealingKey> opened) {
    keys = opened;
  }

  List<SealingKey> keys() {
    return keys;
  }

  /** Whether anything can be opened. */
  public boolean isOpen() {
    return !keys.isEmpty();
  }

  /**
   * Opens a contact, for the moment of its use.
   *
   * @return empty when its key is not ours
   * @throws IllegalArgumentException when it was altered, or belongs to another tip
   */
  public Optional<String> open(SealedContact contact) {
    return keys.stream()
        .filter(key -> key.id().equals(contact.keyId()))
        .findFirst()
        .map(
            key ->
                ContactSealing.open(
                    key.id(), key.pair(), contact.idempotencyKeyHash(), contact.sealed()));
  }
}
