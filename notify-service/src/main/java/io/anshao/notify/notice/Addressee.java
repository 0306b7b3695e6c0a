package io.anshao.notify.notice;

import io.anshao.contracts.notice.ChannelKind;
import io.anshao.notify.contact.SealedContact;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom a message goes. */
sealed interface Addressee {

  /**
   * The reporter of a tip.
   *
   * @param contact {@code null} when it was erased
   */
  record Reporter(UUID tipId, @Nullable SealedContact contact) implements Addressee {}

  /** A member of staff, by one of their channels. */
  record Staff(UUID person, ChannelKind channel) implements Addressee {}

  /**
   * A system that subscribed.
   *
   * @param url where it listens
   * @param secrets versions that are alive, the newest first
   */
  record Subscriber(UUID subscription, String url, List<Integer> secrets) implements Addressee {

    /** Without the address. */
    @Override
    public String toString() {
      return "Subscriber[" + subscription + "]";
    }
  }

  /** Of the channel that leads there; {@code none} where none does. */
  default String channelName() {
    return switch (this) {
      case Reporter(_, var contact) when contact == null -> "none";
      case Reporter(_, var contact) ->
          switch (contact.kind()) {
            case EMAIL -> "mail";
            case PHONE -> "sms";
            case ACCOUNT -> "account";
          };
      case Staff staff -> staff.channel().code();
      case Subscriber _ -> "webhook";
    };
  }
}
