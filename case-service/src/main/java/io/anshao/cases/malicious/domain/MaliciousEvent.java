package io.anshao.cases.malicious.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What happened about a suspicion. */
public sealed interface MaliciousEvent {

  Stamp stamp();

  record MaliceSuspected(Stamp stamp, Text reason) implements MaliciousEvent {}

  record MaliceProposed(Stamp stamp, Text evidence, boolean isCrime) implements MaliciousEvent {}

  /** It is the second person who confirms; a crime goes to the police. */
  record MaliceConfirmed(Stamp stamp, Text evidence, boolean isCrime) implements MaliciousEvent {}

  record MaliceCleared(Stamp stamp, Text reason) implements MaliciousEvent {}
}
