package io.anshao.cases.voice.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a reporter said, and what became of it. */
public sealed interface VoiceEvent {

  Stamp stamp();

  /**
   * A message.
   *
   * @param photos uploads that came with it; absent in events from before reporters could send any
   */
  record ReporterWrote(Stamp stamp, Text text, Optional<List<UUID>> photos) implements VoiceEvent {}

  /** 补充材料: the reporter is asked, and reads it on the tracking page. */
  record ReporterAsked(Stamp stamp, Text question) implements VoiceEvent {}

  /** The reporter answered what was asked. */
  record ReporterAnswered(Stamp stamp) implements VoiceEvent {}

  /** Nobody waits for the answer any longer. */
  record QuestionDropped(Stamp stamp) implements VoiceEvent {}

  /** 撤回: noted; a hazard's case goes on (DOMAIN 3.2). */
  record ReporterWithdrew(Stamp stamp) implements VoiceEvent {}

  /**
   * 匿名转隐名: the reporter of a tip left a contact, which is not here.
   *
   * @param tip whose it is
   * @param contactKind what was left, for example {@code phone}
   */
  record ReporterSealed(Stamp stamp, UUID tip, String contactKind) implements VoiceEvent {}

  record ReviewRequested(Stamp stamp, Text reason) implements VoiceEvent {}

  record ReviewGranted(Stamp stamp) implements VoiceEvent {}

  record ReviewRefused(Stamp stamp, Text reason) implements VoiceEvent {}

  record ReviewUpheld(Stamp stamp, Text conclusion) implements VoiceEvent {}

  /** The result was wrong: the case is handled again, its old closure keeps its date. */
  record ReviewChanged(Stamp stamp, Text conclusion) implements VoiceEvent {}
}
