package io.anshao.cases.subject;

import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.subject.domain.SubjectKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The history of a reported party: of the cases that the caller sees. */
@RestController
@RequestMapping("/api/v1")
class SubjectController {

  private final CaseReading cases;
  private final Sight sight;
  private final ReadingSubjects reading;

  SubjectController(CaseReading cases, Sight sight, ReadingSubjects reading) {
    this.cases = cases;
    this.sight = sight;
    this.reading = reading;
  }

  @Operation(summary = "Other cases of the party that a case is about")
  @GetMapping("/cases/{id}/subject")
  Mono<SubjectView> ofCase(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return cases
        .find(id)
        .map(CaseReading.Read::file)
        .filter(file -> sight.isOpenTo(user, file))
        .switchIfEmpty(Mono.error(SubjectController::notFound))
        .flatMap(file -> reading.ofCase(file.id(), file.district(), Asker.of(user)));
  }

  @Operation(summary = "The cases of a party by its credit code, or else by its exact name")
  @GetMapping("/subjects")
  Mono<SubjectView> of(
      @RequestParam @Nullable String uscc,
      @RequestParam @Nullable String name,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    if (!(Scope.of(user) instanceof Scope.WholeDistrict(var district, _))) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "只有安委办人员可以查企业档案。",
          "Only the office looks parties up.");
    }
    return reading.of(key(given(uscc), given(name)), district, Asker.of(user));
  }

  private static SubjectKey key(Optional<String> uscc, Optional<String> name) {
    var key = SubjectKey.of(name, uscc);
    var errors = new FieldErrors();
    errors.check(
        uscc.isPresent() && key.uscc().isEmpty(),
        "uscc",
        "malformed",
        "统一社会信用代码为 18 位，旧注册号为 15 位。",
        "A credit code has 18 characters, an old number 15.");
    errors.check(
        uscc.isEmpty() && key.name().isEmpty(),
        "name",
        "missing",
        "请给出统一社会信用代码，或者至少两个字的名称。",
        "Give a credit code, or a name of two letters or more.");
    errors.throwIfAny();
    return key;
  }

  private static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).map(String::strip).filter(said -> !said.isEmpty());
  }

  private static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这个案件。", "There is no such case for you.");
  }
}
