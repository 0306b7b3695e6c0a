package io.anshao.cases.view;

import io.anshao.cases.clock.Policies;
import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.clock.domain.SlaPolicy;
import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.CaseTitle;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Surroundings;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Registration.Point;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.domain.Uscc;
import io.anshao.cases.tip.TipReading.Tip;
import io.anshao.cases.view.CaseView.ClockView;
import io.anshao.cases.view.CaseView.Location;
import io.anshao.cases.view.CaseView.PersonName;
import io.anshao.cases.view.CaseView.SubjectName;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes the view of a case for one person. */
final class CaseViews {

  private final Units units;
  private final Categories categories;
  private final Staff staff;
  private final Surroundings surroundings;
  private final Barred barred;
  private final Policies policies;
  private final Actions actions;
  private final NextViews next;
  private final Optional<ExposurePart> exposure;
  private final TrackViews trackViews;
  private final PhotoLinks links;
  private final BusinessClock clock;

  CaseViews(
      Surroundings surroundings,
      Barred barred,
      Policies policies,
      Actions actions,
      NextViews next,
      Optional<ExposurePart> exposure,
      TrackViews trackViews,
      PhotoLinks links,
      BusinessClock clock) {
    this.surroundings = surroundings;
    this.barred = barred;
    this.policies = policies;
    this.units = surroundings.units();
    this.categories = surroundings.categories();
    this.staff = surroundings.staff();
    this.actions = actions;
    this.next = next;
    this.exposure = exposure;
    this.trackViews = trackViews;
    this.links = links;
    this.clock = clock;
  }

  CaseView of(Read read, List<Tip> tips, StaffUser user) {
    var file = read.file();
    var state = file.main();
    var overview = Overview.of(state);
    var viewer = Viewer.of(user, links);
    var now = clock.now(file.district());
    var nobody = barred.of(file, read.subjects());
    var stage = Stage.of(state);
    var office =
        viewer.isOffice() ? Optional.of(overview.registration()) : Optional.<Registration>empty();
    var place = overview.matter().flatMap(Matter::place).flatMap(read::words);
    return new CaseView(
        file.id(),
        file.number(),
        file.district(),
        stage.code(),
        stage.title(),
        stage.titleEn(),
        state instanceof CaseState.DeclineProposed ? "decline" : null,
        overview.severity().code(),
        overview.severity().title(),
        file.version(),
        viewer.isOffice()
            ? CaseTitle.forOffice(state, read::words)
            : CaseTitle.forUnits(state, read::words),
        file.registeredAt(),
        overview.assignment().map(Assignment::brief).flatMap(read::words).orElse(null),
        overview.assignment().flatMap(Assignment::asRandom).orElse(false),
        viewer.photos(overview.assignment().map(Assignment::photos).orElse(List.of())),
        overview.hazardType().orElse(null),
        overview.hazardType().map(code -> category(file.district(), code)).orElse(null),
        overview.matter().flatMap(Matter::keyArea).orElse(null),
        overview.assignment().map(a -> a.lead().value()).orElse(null),
        overview.assignment().map(a -> unitName(file.district(), a.lead())).orElse(null),
        coUnits(overview).stream().map(UnitCode::value).toList(),
        coUnits(overview).stream().map(u -> unitName(file.district(), u)).toList(),
        overview.handler().map(id -> person(id, nobody, now)).orElse(null),
        overview
            .matter()
            .flatMap(Matter::subject)
            .flatMap(s -> subject(s.name(), s.uscc(), read))
            .or(() -> office.flatMap(r -> subject(r.tip(), read)))
            .orElse(null),
        place.or(() -> office.flatMap(r -> r.tip().address()).flatMap(read::words)).orElse(null),
        place(overview, viewer).map(CaseViews::location).orElse(null),
        overview.registration().street().orElse(null),
        overview.registration().street().flatMap(s -> streetName(file.district(), s)).orElse(null),
        finding(overview).map(Finding::code).orElse(null),
        finding(overview).map(Finding::title).orElse(null),
        conclusion(state).flatMap(read::words).orElse(null),
        measure(state).flatMap(read::words).orElse(null),
        file.clocks().all().stream()
            .filter(c -> viewer.isOffice() || !SlaPolicy.of(c.key()).isOfReporters())
            .map(c -> clockView(c, file.district(), now))
            .toList(),
        next.of(read).orElse(null),
        viewer.isOffice() ? TipViews.of(tips, read, viewer) : List.of(),
        HazardViews.of(overview, read, viewer),
        exposure.flatMap(e -> e.of(file, read::words, user)).orElse(null),
        trackViews.of(read, viewer),
        nobody.contains(user.id()) ? true : null,
        actions.of(read, user, now));
  }

  private static List<UnitCode> coUnits(Overview overview) {
    return overview.assignment().map(Assignment::coUnits).orElse(List.of());
  }

  private String unitName(String district, UnitCode unit) {
    return units.find(district, unit).map(Units.Unit::name).orElse(unit.value());
  }

  private String category(String district, String code) {
    return categories
        .find(district, "hazard_type", code)
        .map(Categories.Category::name)
        .orElse(code);
  }

  private Optional<String> streetName(String district, String street) {
    return surroundings.streets().nameOf(district, street);
  }

  private PersonName person(UUID id, Set<UUID> nobody, Instant now) {
    var deputy =
        staff.find(id).flatMap(member -> member.deputyOn(Deadline.dateOf(now))).map(this::name);
    return new PersonName(id, name(id), deputy.orElse(null), nobody.contains(id) ? true : null);
  }

  private String name(UUID id) {
    return staff.find(id).map(Staff.Member::name).orElse("—");
  }

  static Optional<SubjectName> subject(Registration.Tip tip, Read read) {
    return subject(tip.subject(), tip.uscc(), read);
  }

  private static Optional<SubjectName> subject(
      Optional<Text> name, Optional<Text> uscc, Read read) {
    var said = name.flatMap(read::words);
    var typed = uscc.flatMap(read::words);
    var doubt = typed.flatMap(Uscc::doubt);
    return said.isEmpty() && typed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SubjectName(
                said.orElse(null),
                typed.map(code -> Uscc.normalise(code).orElse(code)).orElse(null),
                doubt.map(Uscc.Doubt::text).orElse(null),
                doubt.map(Uscc.Doubt::textEn).orElse(null)));
  }

  /** The office sees it; units where the office lets them. */
  private static Optional<Point> place(Overview overview, Viewer viewer) {
    var isShown =
        viewer.isOffice() || overview.assignment().flatMap(Assignment::placeShown).orElse(false);
    return isShown ? overview.registration().location() : Optional.empty();
  }

  private static Location location(Point point) {
    return new Location(Double.parseDouble(point.lat()), Double.parseDouble(point.lng()));
  }

  private static Optional<Finding> finding(Overview overview) {
    return overview.findings().flatMap(Findings::finding);
  }

  private static Optional<Text> conclusion(CaseState state) {
    return state instanceof CaseState.PendingClosure pending
        ? Optional.of(pending.conclusion())
        : state instanceof CaseState.Closed closed
            ? Optional.of(closed.conclusion())
            : Optional.empty();
  }

  private static Optional<Text> measure(CaseState state) {
    return state instanceof CaseState.PendingClosure pending
        ? Optional.of(pending.measure())
        : state instanceof CaseState.Closed closed
            ? Optional.of(closed.measure())
            : Optional.empty();
  }

  private ClockView clockView(Clock clock, String district, Instant now) {
    var policy = policies.version(district, clock.policy()).of(clock.key());
    return new ClockView(
        clock.key(),
        policy.name(),
        policy.nameEn(),
        clock.startedAt(),
        clock.deadline().dueAt(),
        clock.light(now).code(),
        clock.stoppedAt().orElse(null),
        clock.pausedAt().orElse(null),
        policy.isRight(),
        clock.remaining(now),
        clock.why(),
        policy.basis(),
        clock.policy());
  }
}
