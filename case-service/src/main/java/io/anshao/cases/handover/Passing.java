package io.anshao.cases.handover;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseCommand;
import io.anshao.cases.lifecycle.domain.CaseDecider;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One case passes on, as the rules of the main line allow it. */
final class Passing {

  private Passing() {}

  /** To another person; empty when the rules refuse it. */
  static Optional<Draft> on(CaseFile file, UUID to, String reason, Actor by, Instant now) {
    var words = new Words();
    var text = words.keep("reason", reason);
    return draft(file, new CaseCommand.HandOver(file.stamp(now, by), to, text), words);
  }

  /** Back to the office; empty when it is not in a unit's hands. */
  static Optional<Draft> back(CaseFile file, String reason, Instant now) {
    var words = new Words();
    var text = words.keep("reason", reason);
    return draft(file, new CaseCommand.Recall(file.stamp(now, Actor.SYSTEM), text), words);
  }

  private static Optional<Draft> draft(CaseFile file, CaseCommand command, Words words) {
    return Draft.ofAccepted(file, Track.MAIN, CaseDecider.decide(file.main(), command), words);
  }
}
