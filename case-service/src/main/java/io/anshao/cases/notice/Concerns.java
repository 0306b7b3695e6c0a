package io.anshao.cases.notice;

import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_CLERK;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_LEADER;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.escalation.domain.Duty;
import io.anshao.cases.escalation.domain.EscalationEvent;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.notice.domain.Audience;
import io.anshao.cases.notice.domain.Audience.InDistrict;
import io.anshao.cases.notice.domain.Audience.InUnits;
import io.anshao.cases.notice.domain.Audience.Person;
import io.anshao.cases.notice.domain.NoticeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom an event of a case concerns: the assignment, and each rung of the ladder (DOMAIN 3.4). */
final class Concerns {

  private static final String SIGNING = "sign_for";

  private Concerns() {}

  /** A notice and whom it is for. */
  record Concern(NoticeKind kind, List<Audience> audience, Optional<LocalDate> dueOn) {}

  static Optional<Concern> of(Recorded recorded, CaseFile file) {
    return switch (recorded.event()) {
      case CaseEvent.Assigned assigned ->
          Optional.of(
              new Concern(
                  NoticeKind.ASSIGNED,
                  List.of(clerks(assigned)),
                  file.clocks()
                      .latest(SIGNING)
                      .map(clock -> Deadline.dateOf(clock.deadline().dueAt()))));
      case EscalationEvent rung -> Optional.of(rung(rung, file));
      default -> Optional.empty();
    };
  }

  private static InUnits clerks(CaseEvent.Assigned assigned) {
    return new InUnits(
        UNIT_CLERK.code(),
        Stream.concat(Stream.of(assigned.lead()), assigned.coUnits().stream())
            .map(UnitCode::value)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Concern rung(EscalationEvent rung, CaseFile file) {
    var known = Overview.of(file.main());
    var lead = known.assignment().map(a -> Set.of(a.lead().value())).orElse(Set.<String>of());
    return switch (rung) {
      case EscalationEvent.Reminded _ ->
          concern(
              NoticeKind.DUE,
              rung.duty(),
              known.handler().<Audience>map(Person::new).orElseGet(() -> in(UNIT_CLERK, lead)));
      case EscalationEvent.Urged _ -> concern(NoticeKind.LATE, rung.duty(), in(UNIT_LEADER, lead));
      case EscalationEvent.LetterDue _ ->
          concern(NoticeKind.LETTER, rung.duty(), in(UNIT_LEADER, lead), office());
      case EscalationEvent.InterviewDue _ ->
          concern(NoticeKind.INTERVIEW, rung.duty(), in(UNIT_LEADER, lead), office());
      case EscalationEvent.ListingDue _ -> concern(NoticeKind.LISTING, rung.duty(), office());
    };
  }

  private static InUnits in(Role role, Set<String> units) {
    return new InUnits(role.code(), units);
  }

  private static InDistrict office() {
    return new InDistrict(OFFICE_LEADER.code());
  }

  private static Concern concern(NoticeKind kind, Duty duty, Audience... audience) {
    return new Concern(kind, List.of(audience), Optional.of(Deadline.dateOf(duty.dueAt())));
  }
}
