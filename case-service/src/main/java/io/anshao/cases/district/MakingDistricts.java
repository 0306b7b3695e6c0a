package io.anshao.cases.district;

import io.anshao.cases.clock.ClockRows;
import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.domain.CalendarYear;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.district.domain.Unit;
import io.anshao.cases.reference.ReferenceRecords;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes districts from packs and corrects their calendars; all is published with the change. */
final class MakingDistricts {

  private final Desk desk;
  private final DistrictBook districts;
  private final ReferenceRecords reference;
  private final BusinessClock clock;
  private final List<NewDistrictPart> parts;
  private final ClockRows clocks = new ClockRows();

  MakingDistricts(
      Desk desk,
      DistrictBook districts,
      ReferenceRecords reference,
      BusinessClock clock,
      List<NewDistrictPart> parts) {
    this.desk = desk;
    this.districts = districts;
    this.reference = reference;
    this.clock = clock;
    this.parts = parts;
  }

  /**
   * Makes the district; again under the same request, it answers the same.
   *
   * @param request names the call: idempotency key and body
   */
  Mono<District> make(District district, String pack, byte[] request) {
    return desk.write("district/" + district.code(), tx -> insert(tx, district, pack, request))
        .then(seen(district.code()));
  }

  private boolean insert(DeskTransaction tx, District district, String pack, byte[] request)
      throws SQLException {
    var earlier = DistrictRows.requestThatMade(tx, district.code());
    if (earlier.isPresent()) {
      if (MessageDigest.isEqual(earlier.get(), request)) {
        return false;
      }
      throw Problem.of(
          HttpStatus.CONFLICT,
          "district-exists",
          "这个区划代码已经有了。",
          "There is a district with this code.");
    }
    DistrictRows.insert(tx, district, pack, request);
    parts.forEach(part -> part.make(tx, district, pack));
    publish(tx, district.code(), DistrictFacts.of(district));
    return true;
  }

  /** Puts the year in place of what was known of it. */
  Mono<District> replaceCalendar(String district, CalendarYear calendar) {
    return desk.write(
            "district/" + district,
            tx -> {
              DistrictRows.replaceCalendar(tx, district, calendar);
              Recalculating.byCalendar(tx.connection(), district);
              publish(tx, district, List.of(DistrictFacts.calendar(district, calendar)));
              return true;
            })
        .then(seen(district));
  }

  /** Renames or closes a unit. */
  Mono<District> changeUnit(String district, Unit unit) {
    return desk.write(
            "district/" + district,
            tx -> {
              DistrictRows.changeUnit(tx, district, unit);
              publish(tx, district, List.of(DistrictFacts.unit(district, unit)));
              return true;
            })
        .then(seen(district));
  }

  /** What {@link #replaceCalendar} would do to open clocks; changes nothing. */
  Mono<CalendarEffect> tryCalendar(String district, CalendarYear calendar) {
    var years = districts.find(district).orElseThrow().calendars().stream();
    var next =
        KnownCalendars.calendar(
            Stream.concat(years.filter(y -> y.year() != calendar.year()), Stream.of(calendar))
                .toList());
    return desk.write(
        "dry-run/" + district,
        tx -> CalendarEffect.of(clocks.open(tx.connection(), district), next, clock.now(district)));
  }

  private void publish(DeskTransaction tx, String district, List<ReferenceRecords.Entry> entries)
      throws SQLException {
    reference.publish(tx.connection(), district, clock.now(district), entries);
  }

  /** One reads one's own write. */
  private Mono<District> seen(String code) {
    return Mono.fromCallable(
            () -> {
              districts.refresh();
              return districts.find(code).orElseThrow();
            })
        .subscribeOn(Schedulers.boundedElastic());
  }
}
