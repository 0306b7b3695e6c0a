package io.anshao.cases.callback;

import io.anshao.cases.callback.domain.Answer;
import io.anshao.cases.callback.domain.CallbackEvent;
import io.anshao.cases.callback.domain.CallbackEvent.ReporterRated;
import io.anshao.cases.callback.domain.Satisfaction;
import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipRated;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes into their cases what reporters say of the handling on the tracking page. */
final class HearingRatings implements RecordHandler {

  private static final String ANONYMOUS = IdentityMode.ANONYMOUS.name().toLowerCase(Locale.ROOT);

  private final CaseLedger ledger;
  private final CasesOfTips cases;

  HearingRatings(CaseLedger ledger, CasesOfTips cases) {
    this.ledger = ledger;
    this.cases = cases;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var ratings = records.stream().map(each -> (TipRated) each.event()).toList();
    ledger.append(tx, cases.grouped(tx, ratings, TipRated::tipId), HearingRatings::draft);
  }

  private static Draft draft(CaseFile file, List<TipRated> ratings) {
    var words = new Words();
    var events = new ArrayList<CallbackEvent>();
    var last = file.lastAt();
    for (var rating : ratings) {
      last = rating.at().isBefore(last) ? last : rating.at();
      events.add(event(rating, tip(file, rating), new Stamp(last, Actor.SYSTEM), words));
    }
    return new Draft(file, CallbackEvent.TRACK, List.copyOf(events), words, null);
  }

  private static Registration.Tip tip(CaseFile file, TipRated rating) {
    return DuplicateIn.tips(file).stream()
        .filter(tip -> tip.id().equals(rating.tipId()))
        .findFirst()
        .orElseThrow(() -> new RefusedRecord("the case does not know this tip"));
  }

  private static ReporterRated event(
      TipRated rating, Registration.Tip tip, Stamp stamp, Words words) {
    return new ReporterRated(
        stamp,
        tip.id(),
        tip.number(),
        tip.identityMode().equals(ANONYMOUS),
        new Answer(
            Optional.ofNullable(rating.inTime()),
            Optional.ofNullable(rating.resolved()),
            Satisfaction.valueOf(rating.rating().name())),
        Optional.ofNullable(rating.text()).map(text -> words.keep(CallbackEvent.TRACK, text)));
  }
}
