package io.anshao.cases.retention;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.retention.AskedErasures.By;
import io.anshao.cases.retention.domain.Kept;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What reporters ask to be forgotten before its time, in one's own district. */
@RestController
@RequestMapping("/api/v1/retention/requests")
class AskedErasureController {

  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_REASON = 500;

  private final Desk desk;
  private final AskedErasures asked;
  private final ReadingRetention reading;
  private final BusinessClock clock;

  AskedErasureController(
      Desk desk, AskedErasures asked, ReadingRetention reading, BusinessClock clock) {
    this.desk = desk;
    this.asked = asked;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * What somebody asks for.
   *
   * @param tipNumber of their tip, as the receipt shows it
   * @param kinds {@code contact}, {@code words}, {@code pictures}
   * @param reason how they asked, and how it is known that the tip is theirs
   */
  record ErasureRequest(
      @Nullable String tipNumber, @Nullable List<String> kinds, @Nullable String reason) {}

  /**
   * Why it is declined.
   *
   * @param reason as it is told to who asked
   */
  record ErasureRefusal(@Nullable String reason) {}

  private interface Step {
    void take(DeskTransaction tx, By by) throws SQLException;
  }

  @Operation(summary = "Writes down that a reporter asks for an erasure, for another to agree to")
  @PostMapping
  Mono<RetentionView> ask(
      @RequestBody ErasureRequest body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user);
    var errors = new FieldErrors();
    var number = FreeText.checked(errors, "tipNumber", body.tipNumber(), LONGEST_NUMBER);
    var kinds = kinds(errors, body.kinds());
    var reason = FreeText.checked(errors, "reason", body.reason(), LONGEST_REASON);
    errors.throwIfAny();
    return take(
        district,
        user,
        (tx, by) -> asked.ask(tx, by, number.toUpperCase(Locale.ROOT), kinds, reason));
  }

  @Operation(summary = "Agrees to an erasure that somebody else wrote down; it cannot be undone")
  @PostMapping("/{caseId}/agreement")
  Mono<RetentionView> agree(
      @PathVariable UUID caseId,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return take(district(user), user, (tx, by) -> asked.agree(tx, by, caseId));
  }

  @Operation(summary = "Declines an erasure that somebody else wrote down")
  @PostMapping("/{caseId}/refusal")
  Mono<RetentionView> decline(
      @PathVariable UUID caseId,
      @RequestBody ErasureRefusal body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user);
    var errors = new FieldErrors();
    var reason = FreeText.checked(errors, "reason", body.reason(), LONGEST_REASON);
    errors.throwIfAny();
    return take(district, user, (tx, by) -> asked.decline(tx, by, caseId, reason));
  }

  private Mono<RetentionView> take(String district, StaffUser user, Step step) {
    return desk.write(
        "retention/" + district,
        tx -> {
          var now = clock.now(district);
          step.take(tx, new By(user, district, now));
          return reading.of(tx, district, user, now);
        });
  }

  private static List<Kept> kinds(FieldErrors errors, @Nullable List<String> codes) {
    var given = codes == null ? List.<String>of() : codes;
    var known =
        given.stream().map(Kept::ofCode).flatMap(Optional::stream).filter(Kept::isOfCase).toList();
    errors.check(
        known.isEmpty() || known.size() != given.size(),
        "kinds",
        "unknown-value",
        "请选择要删除的内容。",
        "Choose what is to be erased.");
    return known;
  }

  private static String district(StaffUser user) {
    var district = user.district();
    if (district == null || !AskedErasures.isFor(user)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "由本区的身份保管员、安委办领导或管理员登记和决定。",
          "Custodians, office leaders and administrators of the district write requests down and"
              + " decide on them.");
    }
    return district;
  }
}
