package io.anshao.cases.lookback;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.SlaPolicy;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.CaseTitle;
import io.anshao.cases.lifecycle.SeenCases;
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
import reactor.core.publisher.Mono;

/** Which places are to be visited again, by when, and what the last visits found. */
final class LookBackDesk {

  private static final int MOST = 200;
  private static final List<String> CLOCKS = List.of("look_back_30", "look_back_90");

  private static final String CASES =
      """
      select case_id from (
        (select case_id, 0 as past, due_at as at from %s due order by due_at limit :most)
        union all
        (select t.case_id, 1, f.last_at from case_track t join case_file f on f.id = t.case_id
          where f.district = :district and t.track = 'look-back'
          order by f.last_at desc limit :most)) s
       group by case_id\
      """
          .formatted(SeenCases.FIRST_DUE);

  private final SeenCases cases;
  private final Tracks tracks;
  private final Staff staff;
  private final BusinessClock clock;

  LookBackDesk(SeenCases cases, Tracks tracks, Staff staff, BusinessClock clock) {
    this.cases = cases;
    this.tracks = tracks;
    this.staff = staff;
    this.clock = clock;
  }

  /** First due first, then the latest visits. */
  record LookBacks(List<DueVisit> due, List<DoneVisit> done) {}

  /**
   * A visit that is owed.
   *
   * @param mine whether the caller may record it
   * @param why how its last day came about
   */
  record DueVisit(
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
  record DoneVisit(
      UUID caseId,
      String caseNumber,
      String title,
      int after,
      boolean fixed,
      @Nullable String record,
      Instant at,
      @Nullable String by,
      @Nullable String who) {}

  Mono<LookBacks> of(String district, StaffUser user) {
    var now = clock.now(district);
    return cases
        .of(CASES, district, CLOCKS, MOST, user)
        .collectList()
        .map(
            all ->
                new LookBacks(
                    all.stream()
                        .flatMap(read -> due(read, user, now))
                        .sorted(Comparator.comparing(DueVisit::dueAt))
                        .toList(),
                    all.stream()
                        .flatMap(this::done)
                        .sorted(Comparator.comparing(DoneVisit::at).reversed())
                        .limit(MOST)
                        .toList()));
  }

  private Stream<DueVisit> due(Read read, StaffUser user, Instant now) {
    return read.file().clocks().all().stream()
        .filter(Clock::isRunning)
        .filter(each -> CLOCKS.contains(each.key()))
        .map(each -> due(read, each, isTheirs(read, user), now));
  }

  private static DueVisit due(Read read, Clock each, boolean mine, Instant now) {
    var policy = SlaPolicy.of(each.key());
    return new DueVisit(
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

  private Stream<DoneVisit> done(Read read) {
    var state = read.file().state(LookBackTrack.NAME, LookBackState.class, new Visits(List.of()));
    return switch (state) {
      case Visits(var visits) -> visits.stream().map(visit -> done(read, visit));
    };
  }

  private DoneVisit done(Read read, Visit visit) {
    return new DoneVisit(
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
