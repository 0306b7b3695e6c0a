package io.anshao.cases.exposure;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.SlaPolicy;
import io.anshao.cases.exposure.ExposureDeskViews.Desk;
import io.anshao.cases.exposure.ExposureDeskViews.FindView;
import io.anshao.cases.exposure.ExposureDeskViews.Line;
import io.anshao.cases.exposure.ExposureDeskViews.Owed;
import io.anshao.cases.exposure.ExposureDeskViews.RecordView;
import io.anshao.cases.exposure.domain.Exposure;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.Notice;
import io.anshao.cases.exposure.domain.PublicScan;
import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.CaseTitle;
import io.anshao.cases.lifecycle.StaffPerson;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** What the desk of exposures shows. */
final class ExposureDesk {

  private final ReadingExposures reading;
  private final ExposureViews views;
  private final PublishedVersions versions;
  private final Tracks tracks;
  private final Barred barred;
  private final BusinessClock clock;

  ExposureDesk(
      ReadingExposures reading,
      ExposureViews views,
      PublishedVersions versions,
      Tracks tracks,
      Barred barred,
      BusinessClock clock) {
    this.reading = reading;
    this.views = views;
    this.versions = versions;
    this.tracks = tracks;
    this.barred = barred;
    this.clock = clock;
  }

  Mono<Desk> of(String district, StaffUser user) {
    var now = clock.now(district);
    return reading.ofDistrict(district, user).collectList().map(all -> desk(all, user, now));
  }

  private Desk desk(List<Read> all, StaffUser user, Instant now) {
    var lines =
        all.stream()
            .flatMap(read -> state(read).all().stream().map(each -> line(read, each, user)))
            .sorted(
                Comparator.comparing(
                    Line::publishAt, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    var owed =
        all.stream()
            .flatMap(read -> owed(read, now))
            .sorted(Comparator.comparing(Owed::dueAt))
            .toList();
    return new Desk(lines, owed, all.size() >= ReadingExposures.MOST);
  }

  private static ExposureState state(Read read) {
    return read.file().state(ExposureTrack.NAME, ExposureState.class, ExposureState.NONE);
  }

  private Line line(Read read, Exposure of, StaffUser user) {
    var next =
        of.correction().map(_ -> ExposureSteps.APPROVE_CORRECTION).or(() -> ExposureTrack.next(of));
    var waits = of.notice().filter(n -> !n.hasAgreed() && n.objection().isEmpty());
    return new Line(
        of.id(),
        read.file().id(),
        read.file().number(),
        of.kind().code(),
        of.kind().title(),
        of.kind().titleEn(),
        of.stage().code(),
        of.stage().title(),
        of.stage().titleEn(),
        read.words(of.wording().title()).orElse(""),
        of.wording().subjectName().flatMap(read::words).orElse(null),
        next.orElse(null),
        next.filter(command -> isTheirs(command, read, of, user)).isPresent(),
        of.notice().filter(Notice::isObjected).isPresent(),
        of.openAppeal().isPresent(),
        waits.map(Notice::objectBy).orElse(null),
        of.publishAt().orElse(null),
        of.shown().map(Exposure.Shown::publishedAt).orElse(null),
        of.shown().flatMap(Exposure.Shown::until).orElse(null),
        views.name(of.draftedBy()));
  }

  /** Whether it is the person's to do: by role, and not where they wrote what is to be judged. */
  private boolean isTheirs(String command, Read read, Exposure of, StaffUser user) {
    var hands = Overview.of(read.file().main()).assignment();
    var mayGive =
        tracks.command(command).stream()
            .anyMatch(
                given -> given.step().permission().actor(StaffPerson.of(user), hands).isPresent());
    var authors =
        of.correction()
            .map(correction -> Set.of(correction.by()))
            .orElseGet(() -> of.openAppeal().isPresent() ? of.partInListing() : of.authors());
    return mayGive
        && !(ExposureSteps.JUDGING.contains(command) && authors.contains(user.id()))
        && !barred.of(read.file(), read.subjects()).contains(user.id());
  }

  private static Stream<Owed> owed(Read read, Instant now) {
    return read.file().clocks().all().stream()
        .filter(Clock::isRunning)
        .filter(each -> ReadingExposures.CLOCKS.contains(each.key()))
        .map(each -> owed(read, each, now));
  }

  private static Owed owed(Read read, Clock clock, Instant now) {
    var policy = SlaPolicy.of(clock.key());
    return new Owed(
        read.file().id(),
        read.file().number(),
        CaseTitle.forUnits(read.file().main(), read::words),
        clock.key(),
        policy.name(),
        policy.nameEn(),
        clock.deadline().dueAt(),
        clock.light(now).code(),
        clock.why(),
        policy.basis());
  }

  /** One record for its page; empty when there is none for that person. */
  Mono<RecordView> record(UUID caseId, UUID exposure, StaffUser user) {
    return reading
        .find(caseId, user)
        .flatMap(
            read ->
                Mono.justOrEmpty(state(read).find(exposure)).flatMap(of -> record(read, of, user)));
  }

  private Mono<RecordView> record(Read read, Exposure of, StaffUser user) {
    var said = PublicTexts.of(of.wording(), read::words);
    return Mono.zip(
            versions.of(of.id(), user).collectList(), reading.scan(read.file().id(), said.named()))
        .map(
            both ->
                new RecordView(
                    read.file().id(),
                    read.file().number(),
                    views.of(of, read::words, user),
                    both.getT1(),
                    of.stage().isEnd() ? List.of() : finds(said, both.getT2())));
  }

  private static List<FindView> finds(PublicTexts said, PublicScan scan) {
    var finds = new ArrayList<FindView>();
    said.finds(scan)
        .forEach(
            (field, all) ->
                all.forEach(
                    find ->
                        finds.add(
                            new FindView(
                                field,
                                find.kind().code(),
                                ExposureWordCheck.sentence(find),
                                ExposureWordCheck.sentenceEn(find)))));
    return List.copyOf(finds);
  }
}
