package io.anshao.cases.voice;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.voice.domain.VoiceCommand;
import io.anshao.cases.voice.domain.VoiceDecider;
import io.anshao.cases.voice.domain.VoiceEvent;
import io.anshao.cases.voice.domain.VoiceState;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.contracts.tip.VoiceKind;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Writes what reporters say into their cases. Nothing of it is lost: a review that the rules do not
 * take any more is kept as a message. Retaliation has a track of its own.
 */
final class HearingReporters implements RecordHandler {

  private final CaseLedger ledger;
  private final CasesOfTips cases;

  HearingReporters(CaseLedger ledger, CasesOfTips cases) {
    this.ledger = ledger;
    this.cases = cases;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var voices = records.stream().map(each -> (TipVoiced) each.event()).toList();
    ledger.append(tx, cases.grouped(tx, voices, TipVoiced::tipId), HearingReporters::draft);
  }

  private static Draft draft(CaseFile file, List<TipVoiced> voices) {
    var state = VoiceTrack.stateOf(file);
    var words = new Words();
    var events = new ArrayList<VoiceEvent>();
    var last = file.lastAt();
    for (var voice : voices) {
      last = voice.at().isBefore(last) ? last : voice.at();
      for (var event : heard(state, voice, new Stamp(last, Actor.SYSTEM), file, words)) {
        state = VoiceDecider.evolve(state, event);
        events.add(event);
      }
    }
    return new Draft(file, VoiceTrack.NAME, List.copyOf(events), words, null);
  }

  private static List<VoiceEvent> heard(
      VoiceState state, TipVoiced voice, Stamp stamp, CaseFile file, Words words) {
    if (voice.kind() == VoiceKind.WITHDRAWAL) {
      return accepted(state, new VoiceCommand.Withdraw(stamp));
    }
    var text = words.keep(VoiceTrack.NAME, String.valueOf(voice.text()));
    var photos = Objects.requireNonNullElse(voice.uploads(), List.<UUID>of());
    if (voice.kind() == VoiceKind.REVIEW) {
      var events =
          accepted(
              state,
              new VoiceCommand.RequestReview(stamp, text, file.main() instanceof CaseState.Closed));
      if (!events.isEmpty()) {
        return events;
      }
    }
    return accepted(state, new VoiceCommand.Write(stamp, text, photos));
  }

  private static List<VoiceEvent> accepted(VoiceState state, VoiceCommand command) {
    return VoiceDecider.decide(state, command) instanceof Decision.Accepted<VoiceEvent>(var events)
        ? events
        : List.of();
  }
}
