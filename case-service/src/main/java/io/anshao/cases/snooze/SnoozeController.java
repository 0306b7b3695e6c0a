package io.anshao.cases.snooze;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.queue.InSight;
import io.anshao.cases.snooze.domain.PuttingOff;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the caller put off: for them alone, and no clock stands still for it. */
@RestController
@RequestMapping("/api/v1")
class SnoozeController {

  private final Desk desk;
  private final ReadingSnoozes reading;
  private final BusinessClock clock;

  SnoozeController(Desk desk, ReadingSnoozes reading, BusinessClock clock) {
    this.desk = desk;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * How long.
   *
   * @param until without it, until something happens in the case
   */
  record SnoozeEntry(@Nullable Instant until) {}

  /** The first to come back first. */
  record SnoozeList(List<SnoozeView> items) {}

  @Operation(summary = "What the caller put off and has not come back yet")
  @GetMapping("/snoozes")
  Mono<SnoozeList> list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return InSight.of(Scope.of(user))
        .map(sight -> reading.of(user.id(), sight, now(user)).collectList())
        .orElse(Mono.just(List.of()))
        .map(SnoozeList::new);
  }

  @Operation(
      summary = "Puts a case off for the caller",
      description =
          "It comes back at the time, at its running deadline if that is earlier, or as soon as"
              + " anything happens in it. 409 `emergency-cannot-wait` for an emergency.")
  @PutMapping("/cases/{id}/snooze")
  Mono<SnoozeView> put(
      @PathVariable UUID id,
      @RequestBody SnoozeEntry body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var now = now(user);
    var wished = Optional.ofNullable(body.until());
    var sight = InSight.of(Scope.of(user)).orElseThrow(SnoozeController::notFound);
    new FieldErrors()
        .check(
            !PuttingOff.isPossible(now, wished),
            "until",
            "range",
            "请选择现在以后、30 天以内的时间。",
            "Choose a time after now and within 30 days.")
        .throwIfAny();
    return desk.write("snooze/" + user.id(), tx -> put(tx, sight, id, user.id(), now, wished));
  }

  private static SnoozeView put(
      DeskTransaction tx,
      InSight sight,
      UUID id,
      UUID person,
      Instant now,
      Optional<Instant> wished) {
    var found = SnoozeRows.find(tx, sight, id).orElseThrow(SnoozeController::notFound);
    if (found.severity().equals(Severity.L1_EMERGENCY.code())) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "emergency-cannot-wait",
          "紧急线索不能稍后处理，请现在办理，或请同事接手。",
          "An emergency cannot wait: act now, or ask a colleague to take it.");
    }
    var until = PuttingOff.until(now, wished, Optional.ofNullable(found.dueAt()));
    SnoozeRows.put(tx, person, id, found.version(), until);
    return new SnoozeView(id, until, found.clockKey(), found.dueAt());
  }

  @Operation(summary = "Takes a case back that the caller put off")
  @DeleteMapping("/cases/{id}/snooze")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> remove(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return desk.write("snooze/" + user.id(), tx -> SnoozeRows.remove(tx, user.id(), id)).then();
  }

  private Instant now(StaffUser user) {
    return clock.now(String.valueOf(user.district()));
  }

  private static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这个案件。", "There is no such case for you.");
  }
}
