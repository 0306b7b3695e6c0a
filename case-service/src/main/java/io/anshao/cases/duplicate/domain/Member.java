package io.anshao.cases.duplicate.domain;

import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Severity;
import java.util.Optional;
import java.util.UUID;

/**
 * A case whose matter another case handles.
 *
 * @param caseId the case that its tip opened
 * @param number of that case
 * @param channel by which the tip came
 * @param tip as it was registered: its words stay with the case that it opened
 * @param severity of that case when it was merged; not there in logs from before it was kept
 */
public record Member(
    UUID caseId, String number, String channel, Registration.Tip tip, Optional<Severity> severity) {

  /** Whether a leader alone closes what handles it too: 重大, 紧急, media (DOMAIN 3.2). */
  boolean needsLeader() {
    return channel.equals(Registration.MEDIA) || severity.filter(Severity::isGrave).isPresent();
  }
}
