package io.anshao.cases.handover;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.people.Managing;
import io.anshao.cases.people.Person;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is in a person's hands, and handing all of it over. */
@RestController
@RequestMapping("/api/v1/people/{id}")
class DutiesController {

  private static final int LONGEST_REASON = 200;

  private final Managing managing;
  private final AskingHandOver asking;
  private final LookingAtDuties looking;
  private final Desk desk;

  DutiesController(Managing managing, AskingHandOver asking, LookingAtDuties looking, Desk desk) {
    this.managing = managing;
    this.asking = asking;
    this.looking = looking;
    this.desk = desk;
  }

  /** To whom, and why. */
  record HandOverEntry(@Nullable UUID to, @Nullable String reason) {}

  @Operation(summary = "What rests on a person: for themselves, their leader, an administrator")
  @GetMapping("/duties")
  Mono<Duties> duties(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return managing.orSelf(user, id).flatMap(this::duties);
  }

  private Mono<Duties> duties(Person person) {
    return desk.write("duties/" + person.id(), tx -> looking.of(tx, person));
  }

  @Operation(summary = "Hands everything over, case by case; GET duties tells how far it is")
  @PostMapping("/hand-over")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Duties> handOver(
      @PathVariable UUID id,
      @RequestBody HandOverEntry body,
      @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var key = IdempotencyKey.required(headers);
    var reason = body.reason() == null ? "" : body.reason().strip();
    var to = body.to();
    var errors = new FieldErrors();
    errors.check(to == null, "to", "missing", "请选择接办人。", "Choose who takes over.");
    errors.check(
        reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON,
        "reason",
        "length",
        "请用 1 至 200 个字说明理由。",
        "Say why in 1 to 200 characters.");
    if (to == null || !errors.isEmpty()) {
      throw errors.toProblem();
    }
    return managing
        .of(user, id)
        .flatMap(person -> asking.ask(person, to, reason, actor(user), key.value()))
        .flatMap(this::duties);
  }

  /** Whoever administrates acts as that, also where they lead a unit. */
  private static Actor actor(StaffUser user) {
    var role = user.has(Role.ADMINISTRATOR.code()) ? Role.ADMINISTRATOR : Role.UNIT_LEADER;
    return new Actor(user.id(), role, Optional.ofNullable(user.unit()).map(UnitCode::new));
  }
}
