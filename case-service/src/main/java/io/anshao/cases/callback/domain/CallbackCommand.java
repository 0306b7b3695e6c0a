package io.anshao.cases.callback.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What is done about calling the reporters of a case back; each is one of its tips. */
public sealed interface CallbackCommand {

  Stamp stamp();

  /** Somebody will call. */
  record Take(Stamp stamp, UUID tip) implements CallbackCommand {}

  /**
   * Nobody answered.
   *
   * @param nextOn when to try again, if it is tried again
   */
  record Miss(Stamp stamp, UUID tip, LocalDate today, LocalDate nextOn)
      implements CallbackCommand {}

  /**
   * The reporter answered.
   *
   * @param answer empty when the form lacks it
   */
  record Record(Stamp stamp, UUID tip, Optional<Answer> answer, Optional<Text> words)
      implements CallbackCommand {}

  /** The reporter does not want to be asked. */
  record Decline(Stamp stamp, UUID tip) implements CallbackCommand {}

  /**
   * The first word to the reporter after acceptance 首次联系.
   *
   * @param isDue whether the reporter is still to hear from somebody
   */
  record Contact(Stamp stamp, boolean isReached, Optional<Text> words, boolean isDue)
      implements CallbackCommand {}
}
