package io.anshao.cases.lookback;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.SlaPolicy;
import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.CaseTitle;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.StaffPerson;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lookback.domain.LookBackState;
import io.anshao.cases.lookback.domain.LookBackState.Visits;
import io.anshao.cases.lookback.domain.Visit;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which places are to be visited again, by when, and what the last visits found. */
final class LookBackDesk {

  private static final int MOST = 200;
  private static final List<String> CLOCKS = List.of("look_back_30", "look_back_90");

  private static final String CASES =
      """
      select case_id from (
        (select case_id, 0 as past, due_at as at from case_clock
          where district = :district and stopped_at is null and key = any (:clocks)
          order by due_at limit :most)
        union all
        (select t.case_id, 1, f.last_at from case_track t join case_file f on f.id = t.case_id
          where f.district = :district and t.track = 'look-back'
          order by f.last_at desc limit :most)) s
       group by case_id\
      """;

  private final DatabaseClient database;
  private final CaseReading cases;
  private final Sight sight;
  private final Tracks tracks;
  private final Staff staff;
  private final BusinessClock clock;

  LookBackDesk(
      DatabaseClient database,
      CaseReading cases,
      Sight sight,
      Tracks tracks,
      Staff staff,
      BusinessClock clock) {
    this.database = database;
    this.cases = cases;
    this.sight = sight;
    this.tracks = tracks;
    this.staff = staff;
    this.clock = clock;
  }

  /** First due first, then the latest visits. */
  record Desk(List<Due> due, List<Done> done) {}

  /**
   * A visit that is owed.
   *
   * @param mine whether the caller may record it
   * @param why how its last day came about
   */
  record Due(
      UUID caseId,
      String caseNumber,
      String title,
      String name,
      String nameEn,
      Instant dueAt,
      String light,
      String why,
      String basis,
      boolean mine) {}

  /**
   * A visit that was made.
   *
   * @param who else was on site, as it was written
   */
  record Done(
      UUID caseId,
      String caseNumber,
      String title,
      int after,
      boolean fixed,
      @Nullable String record,
      Instant at,
      @Nullable String by,
      @Nullable String who) {}

  Mono<Desk> of(String district, StaffUser user) {
    var now = clock.now(district);
    return read(district, user)
        .collectList()
        .map(
            all ->
                new Desk(
                    all.stream()
                        .flatMap(read -> due(read, user, now))
                        .sorted(Comparator.comparing(Due::dueAt))
                        .toList(),
                    all.stream()
                        .flatMap(this::done)
                        .sorted(Comparator.comparing(Done::at).reversed())
                        .limit(MOST)
                        .toList()));
  }

  private Flux<Read> read(String district, StaffUser user) {
    return database
        .sql(CASES)
        .bind("district", district)
        .bind("clocks", CLOCKS.toArray(String[]::new))
        .bind("most", MOST)
        .map(row -> row.get("case_id", UUID.class))
        .all()
        .collectList()
        .flatMapMany(ids -> ids.isEmpty() ? Flux.empty() : cases.find(ids))
        .filter(read -> sight.isOpenTo(user, read.file()));
  }

  private Stream<Due> due(Read read, StaffUser user, Instant now) {
    return read.file().clocks().all().stream()
        .filter(Clock::isRunning)
        .filter(each -> CLOCKS.contains(each.key()))
        .map(each -> due(read, each, isTheirs(read, user), now));
  }

  private static Due due(Read read, Clock each, boolean mine, Instant now) {
    var policy = SlaPolicy.of(each.key());
    return new Due(
        read.file().id(),
        read.file().number(),
        CaseTitle.forUnits(read.file().main(), read::words),
        policy.name(),
        policy.nameEn(),
        each.deadline().dueAt(),
        each.light(now).code(),
        each.why(),
        policy.basis(),
        mine);
  }

  private boolean isTheirs(Read read, StaffUser user) {
    var hands = Overview.of(read.file().main()).assignment();
    return tracks.command(LookBackTrack.RECORD).stream()
        .anyMatch(
            given -> given.step().permission().actor(StaffPerson.of(user), hands).isPresent());
  }

  private Stream<Done> done(Read read) {
    var state = read.file().state(LookBackTrack.NAME, LookBackState.class, new Visits(List.of()));
    return switch (state) {
      case Visits(var visits) -> visits.stream().map(visit -> done(read, visit));
    };
  }

  private Done done(Read read, Visit visit) {
    return new Done(
        read.file().id(),
        read.file().number(),
        CaseTitle.forUnits(read.file().main(), read::words),
        visit.after(),
        visit.isFixed(),
        read.words(visit.record()).orElse(null),
        visit.at(),
        visit.by().flatMap(staff::find).map(Staff.Member::name).orElse(null),
        visit.who().flatMap(read::words).orElse(null));
  }
}
