package io.anshao.cases.samecontact;

import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Scope.WholeDistrict;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.StaffPerson;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What else came from the same contact: for who judges tips and finds malice, nobody else. */
@RestController
class SameContactController {

  private static final Permission JUDGING =
      new Permission("see-same-contact", Reach.DISTRICT, List.of(Role.TRIAGER, Role.OFFICE_LEADER));

  private final CaseReading cases;
  private final Sight sight;
  private final Barred barred;
  private final ReadingSameContacts reading;

  SameContactController(
      CaseReading cases, Sight sight, Barred barred, ReadingSameContacts reading) {
    this.cases = cases;
    this.sight = sight;
    this.barred = barred;
    this.reading = reading;
  }

  @Operation(summary = "Tips that have the same contact as those of a case, without whose it is")
  @GetMapping("/api/v1/cases/{id}/same-contact")
  Mono<SameContact> of(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return cases
        .find(id)
        .filter(read -> sight.isOpenTo(user, read.file()))
        .switchIfEmpty(Mono.error(SameContactController::notFound))
        .flatMap(read -> reading.of(id, scope(user, read)));
  }

  private WholeDistrict scope(StaffUser user, Read read) {
    var isJudging = JUDGING.actor(StaffPerson.of(user), Optional.empty()).isPresent();
    var isBarred = barred.of(read.file(), read.subjects()).contains(user.id());
    if (isJudging && !isBarred && Scope.of(user) instanceof WholeDistrict scope) {
      return scope;
    }
    throw Problem.of(
        HttpStatus.FORBIDDEN,
        "not-yours",
        "只有研判员和安委办领导可以查看，须回避的人除外。",
        "Triagers and the office's leaders see this, unless they are recused.");
  }

  private static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这个案件。", "There is no such case for you.");
  }
}
