package io.anshao.cases.voice.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What a reporter said, and what became of it. */
public sealed interface VoiceEvent {

  Stamp stamp();

  record ReporterWrote(Stamp stamp, Text text) implements VoiceEvent {}

  /** 撤回: noted; a hazard's case goes on (DOMAIN 3.2). */
  record ReporterWithdrew(Stamp stamp) implements VoiceEvent {}

  record ReviewRequested(Stamp stamp, Text reason) implements VoiceEvent {}

  record ReviewGranted(Stamp stamp) implements VoiceEvent {}

  record ReviewRefused(Stamp stamp, Text reason) implements VoiceEvent {}

  record ReviewUpheld(Stamp stamp, Text conclusion) implements VoiceEvent {}

  /** The result was wrong: the case is handled again, its old closure keeps its date. */
  record ReviewChanged(Stamp stamp, Text conclusion) implements VoiceEvent {}
}
