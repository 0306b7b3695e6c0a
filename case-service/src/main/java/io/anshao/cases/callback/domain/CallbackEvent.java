package io.anshao.cases.callback.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What happened between the office and the reporters of a case. */
public sealed interface CallbackEvent {

  /** The track's name. */
  String TRACK = "callback";

  Stamp stamp();

  /** 待回访: the reporter was told the result and can be reached. */
  record CallbackOwed(Stamp stamp, UUID tip, String number) implements CallbackEvent {}

  record CallbackTaken(Stamp stamp, UUID tip) implements CallbackEvent {}

  /**
   * Nobody answered.
   *
   * @param nextOn when it is tried again; empty when it is not
   */
  record CallbackMissed(Stamp stamp, UUID tip, Optional<LocalDate> nextOn)
      implements CallbackEvent {}

  record CallbackAnswered(Stamp stamp, UUID tip, Answer answer, Optional<Text> words)
      implements CallbackEvent {}

  record CallbackDeclined(Stamp stamp, UUID tip) implements CallbackEvent {}

  /**
   * The reporter's own rating.
   *
   * @param isAnonymous whether it is left out of the rates (DOMAIN 5.4)
   */
  record ReporterRated(
      Stamp stamp,
      UUID tip,
      String number,
      boolean isAnonymous,
      Answer answer,
      Optional<Text> words)
      implements CallbackEvent {}

  record ReporterContacted(Stamp stamp, boolean isReached, Optional<Text> words)
      implements CallbackEvent {}
}
