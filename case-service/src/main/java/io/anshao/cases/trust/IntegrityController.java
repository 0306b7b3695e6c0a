package io.anshao.cases.trust;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.trust.Integrity.State;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Whether the record of the district holds, for its auditor, the leader of its office and
 * administrators; one of all districts names which.
 */
@RestController
class IntegrityController {

  private final Integrity integrity;

  IntegrityController(Integrity integrity) {
    this.integrity = integrity;
  }

  @Operation(summary = "Whether the record holds: how far the check is and what it found")
  @GetMapping("/api/v1/audit/integrity")
  Mono<State> integrity(
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var isOfAll = user.district() == null && user.has(Role.ADMINISTRATOR.code());
    var asked = isOfAll ? district : user.district();
    if (asked == null
        || !user.has(Role.AUDITOR.code(), Role.OFFICE_LEADER.code(), Role.ADMINISTRATOR.code())) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "记录核验由监督员、安委办领导和管理员查看。",
          "The auditor, the leader of the office and administrators see whether the record holds.");
    }
    return integrity.of(asked, user.unit());
  }
}
