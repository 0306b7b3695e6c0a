package io.anshao.cases.walk;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.escalation.Climb;
import io.anshao.cases.incident.domain.IncidentEvent;
import io.anshao.cases.incident.domain.IncidentState;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.tip.domain.NoticeEvent.NoticeSettled;
import io.anshao.cases.tip.domain.NoticeState;
import io.anshao.cases.tip.domain.Notices;
import io.anshao.cases.voice.domain.VoiceCommand;
import io.anshao.cases.voice.domain.VoiceDecider;
import io.anshao.cases.voice.domain.VoiceState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What happens to a case without anybody of its staff: time, reporters, deliveries, outsiders. */
final class Unasked {

  private Unasked() {}

  static Optional<Draft> draft(
      RandomGenerator random, Calendars calendars, CaseFile file, Instant now) {
    var stamp = new Stamp(now.isBefore(file.lastAt()) ? file.lastAt() : now, Actor.SYSTEM);
    return switch (random.nextInt(7)) {
      case 0, 1 -> Climb.due(calendars, file, now);
      case 2 -> incident(file, stamp, random);
      case 3 -> voice(file, stamp, random);
      case 4, 5 -> Outsiders.draft(file, stamp, random);
      default -> drafted(file, "notice", Notices.decide(notices(file), notice(stamp, random)));
    };
  }

  /** Many reported the same at once; all their reporters are told something. */
  private static Optional<Draft> incident(CaseFile file, Stamp stamp, RandomGenerator random) {
    var text = new Text(id(random), "sha-256:00");
    var standing = file.tracks().get("incident");
    if (standing == null) {
      return incident(file, new IncidentEvent.JoinedIncident(stamp, id(random)));
    }
    return standing.state() instanceof IncidentState.Part(var id, _)
        ? incident(file, new IncidentEvent.ReportersTold(stamp, id, text))
        : Optional.empty();
  }

  private static Optional<Draft> incident(CaseFile file, IncidentEvent event) {
    return Optional.of(new Draft(file, "incident", List.of(event), new Words(), null));
  }

  /** Reporters are heard where their matter is handled. */
  private static Optional<Draft> voice(CaseFile file, Stamp stamp, RandomGenerator random) {
    return file.main() instanceof CaseState.Merged
        ? Optional.empty()
        : drafted(file, "voice", VoiceDecider.decide(voices(file), said(file, stamp, random)));
  }

  private static VoiceCommand said(CaseFile file, Stamp stamp, RandomGenerator random) {
    var text = new Text(id(random), "sha-256:00");
    return switch (random.nextInt(6)) {
      case 0 -> new VoiceCommand.Write(stamp, text, List.of());
      case 1 -> new VoiceCommand.Withdraw(stamp);
      default ->
          new VoiceCommand.RequestReview(stamp, text, file.main() instanceof CaseState.Closed);
    };
  }

  private static NoticeSettled notice(Stamp stamp, RandomGenerator random) {
    var template = random.nextBoolean() ? "tip-closed" : "tip-accepted";
    return new NoticeSettled(stamp, id(random), template, "delivered");
  }

  private static UUID id(RandomGenerator random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  static VoiceState voices(CaseFile file) {
    var standing = file.tracks().get("voice");
    return standing == null ? VoiceState.silent() : (VoiceState) standing.state();
  }

  private static NoticeState notices(CaseFile file) {
    var standing = file.tracks().get("notice");
    return standing == null ? Notices.NONE : (NoticeState) standing.state();
  }

  static Optional<Draft> drafted(CaseFile file, String track, Decision<?> decision) {
    return decision instanceof Decision.Accepted<?>(var events)
        ? Optional.of(new Draft(file, track, events, new Words(), null))
        : Optional.empty();
  }
}
