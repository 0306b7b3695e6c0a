package io.anshao.cases.tip;

import static java.util.stream.Collectors.groupingBy;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Surroundings;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Registration.Photo;
import io.anshao.cases.lifecycle.domain.Registration.Point;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.contracts.NameUuid;
import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.Inspection;
import io.anshao.contracts.tip.Place;
import io.anshao.contracts.tip.Subject;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Each tip opens a case of its own at once. The case's id follows from the tip's, so that a tip
 * that comes again, even to a wiped inbox, opens nothing.
 */
final class OpeningCases implements RecordHandler {

  private final CaseLedger ledger;
  private final Surroundings surroundings;
  private final TipRows tips = new TipRows();
  private final CaseNumbers numbers = new CaseNumbers();

  OpeningCases(CaseLedger ledger, Surroundings surroundings) {
    this.ledger = ledger;
    this.surroundings = surroundings;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var arrived = records.stream().map(Arrival::of).toList();
    var known =
        ledger.lock(tx, arrived.stream().map(a -> NameUuid.ofCase(a.tip().tipId())).toList());
    var fresh =
        arrived.stream().filter(a -> !known.containsKey(NameUuid.ofCase(a.tip().tipId()))).toList();
    tips.insert(tx, fresh.stream().map(Arrival::tip).toList());
    ledger.append(tx, drafts(tx, fresh));
  }

  /** A tip and the trace that brought it. */
  private record Arrival(TipSubmitted tip, @Nullable String traceparent) {

    static Arrival of(Incoming incoming) {
      return new Arrival((TipSubmitted) incoming.event(), incoming.envelope().traceparent());
    }

    Serial serial() {
      return new Serial(
          tip.district(), tip.submittedAt().atZone(Deadline.ZONE).toLocalDate().getYear());
    }
  }

  /** A district and year, numbered together. */
  private record Serial(String district, int year) implements Comparable<Serial> {

    @Override
    public int compareTo(Serial other) {
      return Comparator.comparing(Serial::district)
          .thenComparing(Serial::year)
          .compare(this, other);
    }
  }

  private List<Draft> drafts(Connection tx, List<Arrival> fresh) throws SQLException {
    var drafts = new ArrayList<Draft>();
    // sorted, so that two instances never wait for each other's serials
    var bySerial =
        fresh.stream()
            .collect(
                groupingBy(Arrival::serial, TreeMap::new, java.util.stream.Collectors.toList()));
    for (var group : bySerial.entrySet()) {
      var serial = group.getKey();
      var prefix = prefixOf(serial.district());
      var number = numbers.take(tx, serial.district(), serial.year(), group.getValue().size());
      for (var arrival : group.getValue()) {
        drafts.add(draft(arrival, CaseNumbers.text(prefix, serial.year(), number++)));
      }
    }
    return drafts;
  }

  private String prefixOf(String district) {
    return surroundings
        .districts()
        .find(district)
        .orElseThrow(() -> new RefusedRecord("no district " + district))
        .numberPrefix();
  }

  private Draft draft(Arrival arrival, String number) {
    var tip = arrival.tip();
    var words = new Words();
    var event =
        new CaseEvent.Registered(
            new Stamp(tip.submittedAt(), Actor.SYSTEM), registration(tip, number, words));
    var file =
        CaseLedger.fresh(NameUuid.ofCase(tip.tipId()), tip.district(), number, tip.submittedAt());
    return new Draft(file, Track.MAIN, List.of(event), words, arrival.traceparent());
  }

  private Registration registration(TipSubmitted tip, String number, Words words) {
    var location = Optional.ofNullable(tip.location()).map(OpeningCases::point);
    var answers = Optional.ofNullable(tip.answers());
    var entry = Optional.ofNullable(tip.entry());
    var said = entry.flatMap(e -> Optional.ofNullable(e.severity())).flatMap(Severity::ofCode);
    return new Registration(
        number,
        tip.district(),
        tip.channel(),
        said.orElseGet(
            () ->
                Severity.estimate(
                        answer(answers, Answers::injured),
                        answer(answers, Answers::ongoing),
                        answer(answers, Answers::flammable))
                    .on(tip.channel())),
        Optional.ofNullable(tip.hazardType()),
        surroundings.streets().at(tip.district(), location, Optional.ofNullable(tip.address())),
        location,
        wordless(tip, words),
        tip.submittedAt(),
        entry.flatMap(e -> Optional.ofNullable(e.inspection())).map(Inspection::id));
  }

  private static Optional<Boolean> answer(
      Optional<Answers> answers, Function<Answers, @Nullable Boolean> question) {
    return answers.flatMap(a -> Optional.ofNullable(question.apply(a)));
  }

  private static Point point(Place place) {
    return new Point(place.lat().toPlainString(), place.lng().toPlainString());
  }

  private static Registration.Tip wordless(TipSubmitted tip, Words words) {
    var subject = Optional.ofNullable(tip.subject());
    return new Registration.Tip(
        tip.tipId(),
        tip.tipNumber(),
        tip.submittedAt(),
        TipRows.code(tip.identityMode()),
        tip.relation(),
        TipRows.code(tip.contactKind()),
        kept(words, "description", tip.description()),
        kept(words, "address", tip.address()),
        kept(words, "subject", subject.map(Subject::name).orElse(null)),
        kept(words, "uscc", subject.map(Subject::uscc).orElse(null)),
        tip.uploads().stream().map(u -> new Photo(u.uploadId(), u.sha256())).toList(),
        tip.leaf());
  }

  private static Optional<Text> kept(Words words, String kind, @Nullable String body) {
    return Optional.ofNullable(body).filter(b -> !b.isBlank()).map(b -> words.keep(kind, b));
  }
}
