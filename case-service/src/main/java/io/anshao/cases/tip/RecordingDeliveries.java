package io.anshao.cases.tip;

import io.anshao.cases.callback.domain.CallbackEvent;
import io.anshao.cases.callback.domain.CallbackEvent.CallbackOwed;
import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.tip.domain.NoticeEvent;
import io.anshao.cases.tip.domain.NoticeState;
import io.anshao.cases.tip.domain.Notices;
import io.anshao.contracts.delivery.NoticeSettled;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes into each case's log how the messages to its reporters ended. */
final class RecordingDeliveries implements RecordHandler {

  private final CaseLedger ledger;
  private final CasesOfTips cases;

  RecordingDeliveries(CaseLedger ledger, CasesOfTips cases) {
    this.ledger = ledger;
    this.cases = cases;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var settled = records.stream().map(r -> (NoticeSettled) r.event()).toList();
    var byCase = cases.grouped(tx, settled, NoticeSettled::tipId);
    var changes = ledger.append(tx, byCase, RecordingDeliveries::draft);
    ledger.append(tx, changes.stream().flatMap(each -> owed(each, byCase)).toList());
  }

  /** Who was told the result is called back; however the message ended, a call may reach them. */
  private static Stream<Draft> owed(CaseChange change, Map<UUID, List<NoticeSettled>> byCase) {
    var file = change.file();
    var numbers =
        DuplicateIn.tips(file).stream()
            .collect(Collectors.toMap(Registration.Tip::id, Registration.Tip::number));
    var events =
        byCase.get(file.id()).stream()
            .filter(each -> each.template().equals(NoticeTrack.CLOSED))
            .filter(each -> isNew(change, each) && numbers.containsKey(each.tipId()))
            .map(
                each ->
                    new CallbackOwed(
                        new Stamp(file.lastAt(), Actor.SYSTEM),
                        each.tipId(),
                        numbers.get(each.tipId())))
            .toList();
    return events.isEmpty()
        ? Stream.empty()
        : Stream.of(new Draft(file, CallbackEvent.TRACK, events, new Words(), null));
  }

  private static boolean isNew(CaseChange change, NoticeSettled settled) {
    return change.events().stream()
        .anyMatch(
            each ->
                each.event() instanceof NoticeEvent.NoticeSettled event
                    && event.message().equals(settled.messageId()));
  }

  private static Draft draft(CaseFile file, List<NoticeSettled> settled) {
    var state = file.state(NoticeTrack.NAME, NoticeState.class, Notices.NONE);
    var events = new ArrayList<NoticeEvent>();
    var last = file.lastAt();
    for (var each : settled) {
      last = each.at().isBefore(last) ? last : each.at();
      if (Notices.decide(state, event(each, last))
          instanceof Decision.Accepted<NoticeEvent>(var more)) {
        for (var event : more) {
          state = Notices.evolve(state, event);
          events.add(event);
        }
      }
    }
    return new Draft(file, NoticeTrack.NAME, List.copyOf(events), new Words(), null);
  }

  private static NoticeEvent.NoticeSettled event(NoticeSettled settled, Instant at) {
    return new NoticeEvent.NoticeSettled(
        new Stamp(at, Actor.SYSTEM),
        settled.messageId(),
        settled.template(),
        settled.outcome().name().toLowerCase(Locale.ROOT));
  }
}
