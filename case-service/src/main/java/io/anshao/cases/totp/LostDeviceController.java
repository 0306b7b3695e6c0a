package io.anshao.cases.totp;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.people.Managing;
import io.anshao.cases.people.Person;
import io.anshao.cases.people.PersonRows;
import io.anshao.cases.people.SignInGuard;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An administrator's calls for a device that is lost. */
@RestController
@RequestMapping("/api/v1/people/{id}/totp")
class LostDeviceController {

  private final Managing managing;
  private final SecondFactors factors;
  private final SignInGuard guard;
  private final Desk desk;

  LostDeviceController(Managing managing, SecondFactors factors, SignInGuard guard, Desk desk) {
    this.managing = managing;
    this.factors = factors;
    this.guard = guard;
    this.desk = desk;
  }

  /** Somebody's second factor, and what happened to it, the latest first. */
  record Standing(boolean enrolled, List<TotpRows.Event> events) {}

  @Operation(summary = "Whether somebody has a second factor, and what happened to it")
  @GetMapping
  Mono<Standing> standing(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
    return managing
        .of(user, id)
        .flatMap(_ -> factors.isEnrolled(id))
        .flatMap(
            isEnrolled ->
                desk.write(
                    SecondFactors.aggregate(id),
                    tx -> new Standing(isEnrolled, TotpRows.events(tx, id))));
  }

  @Operation(summary = "Take a lost device away: name and password sign in again, until it is new")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> reset(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
    if (user.id().equals(id)) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "own-account",
          "不能重置自己的动态码，请由另一位管理员操作。",
          "Nobody resets their own device; ask another administrator.");
    }
    return managing
        .of(user, id)
        .flatMap(person -> desk.write(SecondFactors.aggregate(id), tx -> reset(tx, person, user)))
        .then();
  }

  /** Whoever holds the device is out of every session, too. */
  private boolean reset(DeskTransaction tx, Person person, StaffUser by) {
    guard.clear(tx, person.username());
    guard.clear(tx, TotpController.nameOf(person.id()));
    var was = TotpRows.delete(tx, person.id());
    if (was) {
      TotpRows.note(tx, person.id(), "reset", by.id());
      PersonRows.endSessions(tx, person.id());
    }
    return was;
  }
}
