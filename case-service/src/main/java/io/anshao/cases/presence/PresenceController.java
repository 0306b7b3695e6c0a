package io.anshao.cases.presence;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.presence.domain.Mode;
import io.anshao.cases.queue.InSight;
import io.anshao.cases.stream.PresenceHint;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who is at which case: said by open pages, told to those who see the same case. */
@RestController
@RequestMapping("/api/v1")
class PresenceController {

  private final Desk desk;
  private final PresenceWatch watch;

  PresenceController(Desk desk, PresenceWatch watch) {
    this.desk = desk;
    this.watch = watch;
  }

  /** {@code looking} or {@code editing}. */
  record PresenceEntry(@Nullable String mode) {}

  /** Cases that somebody is at. */
  record PresenceList(List<PresenceHint> items) {}

  @Operation(summary = "Who is at which case now, of those that the caller sees")
  @GetMapping("/presence")
  PresenceList list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return new PresenceList(watch.in(Scope.of(user)));
  }

  @Operation(
      summary = "Says that the caller looks at the case or is deciding on it",
      description = "Lasts 30 seconds and is renewed by saying it again.")
  @PostMapping("/cases/{id}/presence")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> show(
      @PathVariable UUID id,
      @RequestBody PresenceEntry body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var mode = Optional.ofNullable(body.mode()).flatMap(Mode::ofCode);
    var sight = InSight.of(Scope.of(user)).orElseThrow(PresenceController::notFound);
    new FieldErrors()
        .check(mode.isEmpty(), "mode", "unknown-value", "不认识这个值。", "This value is not known.")
        .throwIfAny();
    return desk.write(
            "presence/" + id, tx -> PresenceRows.put(tx, sight, id, user.id(), mode.orElseThrow()))
        .flatMap(found -> found ? Mono.<Void>empty() : Mono.<Void>error(notFound()));
  }

  @Operation(summary = "Says that the caller left the case")
  @DeleteMapping("/cases/{id}/presence")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> leave(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return desk.write(
            "presence/" + id,
            tx -> {
              PresenceRows.remove(tx, id, user.id());
              return true;
            })
        .then();
  }

  private static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这个案件。", "There is no such case for you.");
  }
}
