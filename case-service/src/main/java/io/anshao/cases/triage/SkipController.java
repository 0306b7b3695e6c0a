package io.anshao.cases.triage;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.domain.Permissions;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.queue.InSight;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Cases that triagers leave to others, with a reason; leaders see how often. */
@RestController
@RequestMapping("/api/v1")
class SkipController {

  private static final int LONGEST_DAYS = 366;

  private final Desk desk;
  private final DatabaseClient database;
  private final Staff staff;
  private final BusinessClock clock;
  private final MasterKey secret;

  SkipController(
      Desk desk, DatabaseClient database, Staff staff, BusinessClock clock, MasterKey secret) {
    this.desk = desk;
    this.database = database;
    this.staff = staff;
    this.clock = clock;
    this.secret = secret;
  }

  /** Why. */
  record SkipEntry(
      @Schema(allowableValues = {"unclear", "not_my_field", "needs_talk", "needs_site", "other"})
          @Nullable String reason) {}

  @Operation(
      summary = "Leaves a case to others; it is given to the caller again after its next event",
      parameters =
          @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              schema = @Schema(type = "string", format = "uuid")))
  @PostMapping("/cases/{id}/skips")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> skip(
      @PathVariable UUID id,
      @RequestBody SkipEntry body,
      @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var sight = requireOneOf(user, Permissions.of("accept").roles());
    var key = IdempotencyKey.required(headers);
    var reason = Optional.ofNullable(body.reason()).flatMap(SkipReason::ofCode);
    new FieldErrors()
        .check(reason.isEmpty(), "reason", "unknown-value", "请选择跳过的理由。", "Say why.")
        .throwIfAny();
    var now = clock.now(sight.district());
    return desk.write(
            "triage/" + sight.district(),
            tx ->
                SkipRows.insert(tx, sight, id(user, key), id, user.id(), reason.orElseThrow(), now))
        .flatMap(found -> found ? Mono.<Void>empty() : Mono.<Void>error(notFound()));
  }

  @Operation(summary = "How often cases were skipped lately, by reason and by person")
  @GetMapping("/triage/skips")
  Mono<SkipCounts> counts(
      @RequestParam(defaultValue = "7") int days,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var sight = requireOneOf(user, List.of(Role.OFFICE_LEADER));
    new FieldErrors()
        .check(days < 1 || days > LONGEST_DAYS, "days", "range", "请给出 1 至 366 天。", "1 to 366 days.")
        .throwIfAny();
    var since = clock.now(sight.district()).minus(Duration.ofDays(days));
    return SkipRows.counts(database, sight.district(), since)
        .collectList()
        .map(counts -> SkipCounts.of(since, counts, staff));
  }

  private static InSight requireOneOf(StaffUser user, Collection<Role> roles) {
    return InSight.of(Scope.of(user))
        .filter(_ -> roles.stream().anyMatch(Scope.roles(user)::contains))
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "由研判员研判，安委办领导看跳过情况。",
                    "Triagers judge new tips; leaders of the office see what was skipped."));
  }

  /** The same call notes the same thing. */
  private UUID id(StaffUser user, IdempotencyKey key) {
    var person = user.id().toString().getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.wrap(secret.hmac("triage-skip", person, key.sha256()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这个案件。", "There is no such case for you.");
  }
}
