package io.anshao.cases.malicious.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.util.UUID;

/** Whether a tip is held to be invented. Nothing of it is ever shown to the reporter. */
public sealed interface MaliciousState {

  /** In good faith, as every tip is until two people found otherwise. */
  record GoodFaith() implements MaliciousState {}

  /** Somebody suspects it. */
  record Suspected(Text reason, UUID by, Instant since) implements MaliciousState {}

  /** One person found it invented, on evidence; another one decides. */
  record Proposed(Text evidence, boolean isCrime, UUID by, Instant since)
      implements MaliciousState {}

  /** Two people found it invented. */
  record Confirmed(Text evidence, boolean isCrime) implements MaliciousState {}
}
