package io.anshao.notify.reveal;

import io.anshao.edge.seal.Hpke;
import io.anshao.notify.contact.SealedContact;
import io.anshao.notify.reveal.domain.Denial;

/** What became of it. */
sealed interface RevealOutcome {

  /** It is noted, by this call or by an earlier one under the same key. */
  record Noted(RevealRow row) implements RevealOutcome {}

  /** The contact, sealed to the asker's key, this once. */
  record Served(SealedContact.Kind kind, Hpke.Sealed sealed) implements RevealOutcome {}

  /** The rules are against it. */
  record Denied(Denial why) implements RevealOutcome {}

  /** The custodian has enrolled no key. */
  record NoKey() implements RevealOutcome {}

  /** There is no such request in the district. */
  record NotThere() implements RevealOutcome {}

  /** The tip left no contact, or it was erased. */
  record NoContact() implements RevealOutcome {}

  /** What was sealed cannot be opened. */
  record Unreadable() implements RevealOutcome {}

  /** The key was used before, for something else. */
  record KeyUsed() implements RevealOutcome {}
}
