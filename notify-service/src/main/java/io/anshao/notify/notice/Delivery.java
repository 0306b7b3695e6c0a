package io.anshao.notify.notice;

import io.anshao.notify.contact.SealedContact;
import io.anshao.notify.key.KeyRing;
import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import io.anshao.notify.notice.mail.Postman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try: opens the contact, writes the letter, hands it over, forgets both. Blocks. */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final KeyRing keys;
  private final Letters letters;
  private final Postman postman;

  Delivery(KeyRing keys, Letters letters, Postman postman) {
    this.keys = keys;
    this.letters = letters;
    this.postman = postman;
  }

  /** Whether contacts can be opened yet. */
  boolean isReady() {
    return keys.isOpen();
  }

  Attempt attempt(Message message) {
    var contact = message.contact();
    if (contact == null) {
      return new Unreachable();
    }
    return switch (contact.kind()) {
      case PHONE, ACCOUNT -> new Unreachable();
      case EMAIL -> byMail(message, contact);
    };
  }

  private Attempt byMail(Message message, SealedContact contact) {
    try {
      return keys.open(contact)
          .map(address -> postman.deliver(letters.write(message, address)))
          .orElseGet(() -> new Undecided("no key " + contact.keyId()));
    } catch (IllegalArgumentException e) {
      log.warn("message {}: its contact cannot be opened", message.id());
      return new Unreachable();
    }
  }
}
