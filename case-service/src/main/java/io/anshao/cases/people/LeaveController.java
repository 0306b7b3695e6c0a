package io.anshao.cases.people;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.district.DistrictBook;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Leave: set by an administrator of the district or by the leader of the person's unit. */
@RestController
@RequestMapping("/api/v1/people/{id}/leave")
class LeaveController {

  /** Whoever is away longer hands over. */
  private static final int LONGEST_DAYS = 366;

  private final Managing managing;
  private final MakingPeople making;
  private final DistrictBook districts;
  private final BusinessClock clock;

  LeaveController(
      Managing managing, MakingPeople making, DistrictBook districts, BusinessClock clock) {
    this.managing = managing;
    this.making = making;
    this.districts = districts;
    this.clock = clock;
  }

  /** A leave as typed, first and last day included. */
  record LeaveEntry(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable UUID deputy) {}

  @PutMapping
  Mono<PersonLine> put(
      @PathVariable UUID id,
      @RequestBody LeaveEntry body,
      @AuthenticationPrincipal StaffUser user) {
    return managing
        .of(user, id)
        .map(person -> checked(body, person))
        .flatMap(leave -> making.putLeave(id, leave))
        .map(person -> PersonLine.of(person, districts, false));
  }

  /** Back again, or not away after all. */
  @DeleteMapping
  Mono<PersonLine> end(@PathVariable UUID id, @AuthenticationPrincipal StaffUser user) {
    return managing
        .of(user, id)
        .flatMap(_ -> making.endLeave(id))
        .map(person -> PersonLine.of(person, districts, false));
  }

  private Leave checked(LeaveEntry body, Person person) {
    var today = Deadline.dateOf(clock.now(String.valueOf(person.district())));
    var from = body.from();
    var until = body.until();
    var deputy = body.deputy();
    var errors = new FieldErrors();
    errors.check(from == null, "from", "missing", "请填写开始日期。", "Give the first day.");
    errors.check(deputy == null, "deputy", "missing", "请选择代办人。", "Choose who stands in.");
    errors.check(
        until == null
            || until.isBefore(today)
            || from != null && (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS))),
        "until",
        "out-of-range",
        "结束日期不能早于开始日期或今天，最长一年。",
        "The last day is not before the first one nor before today, and a year later at most.");
    if (from == null || until == null || deputy == null || !errors.isEmpty()) {
      throw errors.toProblem();
    }
    return new Leave(from, until, deputy);
  }
}
