package io.anshao.notify.notice;

import io.anshao.contracts.notice.ChannelKind;
import io.anshao.contracts.reference.StaffReachDefined;
import io.anshao.messaging.reference.ReferenceStore;
import io.anshao.notify.contact.SealedAddress;
import io.anshao.notify.contact.SealedContact;
import io.anshao.notify.key.KeyRing;
import io.anshao.notify.notice.channel.Channels;
import io.anshao.notify.notice.channel.Destination;
import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try: opens the address, writes the words, hands them over, forgets both. Blocks. */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final KeyRing keys;
  private final Parcels parcels;
  private final Channels channels;
  private final ReferenceStore reference;

  Delivery(KeyRing keys, Parcels parcels, Channels channels, ReferenceStore reference) {
    this.keys = keys;
    this.parcels = parcels;
    this.channels = channels;
    this.reference = reference;
  }

  /**
   * What came of it.
   *
   * @param sealedFor which address of a member of staff was tried
   */
  record Tried(Attempt attempt, @Nullable String sealedFor) {}

  /** Whether addresses can be opened yet. */
  boolean isReady() {
    return keys.isOpen();
  }

  Tried attempt(Message message) {
    return switch (message.to()) {
      case Addressee.Reporter(_, var contact) -> new Tried(toReporter(message, contact), null);
      case Addressee.Staff(var person, var channel) -> toStaff(message, person, channel);
      case Addressee.Subscriber(var subscription, var url, var secrets) ->
          new Tried(
              secrets.isEmpty()
                  ? new Unreachable()
                  : channels.deliver(
                      "webhook", parcels.of(message), new Destination(url, subscription, secrets)),
              null);
    };
  }

  private Attempt toReporter(Message message, @Nullable SealedContact contact) {
    if (contact == null) {
      return new Unreachable();
    }
    return open(message, () -> keys.open(contact));
  }

  /** Until the address came there is no order across topics: the message waits for it. */
  private Tried toStaff(Message message, UUID person, ChannelKind channel) {
    var reach = reference.find(StaffReachDefined.class, StaffReachDefined.key(person));
    if (reach.isEmpty()) {
      return new Tried(new Undecided("no address yet"), null);
    }
    return reach.get().addresses().stream()
        .filter(each -> each.channel() == channel)
        .findFirst()
        .map(
            each ->
                new Tried(open(message, () -> keys.open(SealedAddress.of(each))), each.sealedFor()))
        .orElseGet(() -> new Tried(new Unreachable(), null));
  }

  /** Opens an address. */
  private interface Opening {

    /**
     * @throws IllegalArgumentException when it was altered
     */
    Optional<String> open();
  }

  private Attempt open(Message message, Opening opening) {
    Optional<String> address;
    try {
      address = opening.open();
    } catch (IllegalArgumentException e) {
      log.warn("message {}: its address cannot be opened", message.id());
      return new Unreachable();
    }
    return address
        .map(
            to ->
                channels.deliver(
                    message.to().channelName(), parcels.of(message), Destination.of(to)))
        .orElseGet(() -> new Undecided("its key is not here"));
  }
}
