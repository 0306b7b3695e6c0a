package io.anshao.notify.key;

import io.anshao.edge.seal.AddressSealing;
import io.anshao.edge.seal.ContactSealing;
import io.anshao.edge.seal.Payee;
import io.anshao.edge.seal.PayeeSealing;
import io.anshao.notify.contact.SealedAddress;
import io.anshao.notify.contact.SealedContact;
import io.anshao.notify.contact.SealedPayee;
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
   * Opens to whom a reward is paid, for the moment of its use.
   *
   * @return empty when its key is not ours
   * @throws IllegalArgumentException when it was altered, or belongs to another claim
   */
  public Optional<Payee> open(SealedPayee payee) {
    return key(payee.keyId())
        .map(
            key ->
                PayeeSealing.open(
                    key.id(), key.pair(), payee.idempotencyKeyHash(), payee.sealed()));
  }

  /**
   * Opens a contact, for the moment of its use.
   *
   * @return empty when its key is not ours
   * @throws IllegalArgumentException when it was altered, or belongs to another tip
   */
  public Optional<String> open(SealedContact contact) {
    return key(contact.keyId())
        .map(
            key ->
                ContactSealing.open(
                    key.id(), key.pair(), contact.idempotencyKeyHash(), contact.sealed()));
  }

  /**
   * Opens an address of a member of staff, for the moment of its use.
   *
   * @return empty when its key is not ours
   * @throws IllegalArgumentException when it was altered
   */
  public Optional<String> open(SealedAddress address) {
    return key(address.keyId())
        .map(
            key ->
                AddressSealing.open(key.id(), key.pair(), address.sealedFor(), address.sealed()));
  }

  private Optional<SealingKey> key(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }
}
