package io.anshao.cases.lookback;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lookback.LookBackDesk.Desk;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 回头看: for who visits, and for the office that sees to it. */
@RestController
class LookBackController {

  private static final Set<Role> PEOPLE =
      Set.of(
          Role.INSPECTOR,
          Role.UNIT_HANDLER,
          Role.UNIT_LEADER,
          Role.EDITOR,
          Role.REVIEWER,
          Role.TRIAGER,
          Role.OFFICE_LEADER);

  private final LookBackDesk desk;

  LookBackController(LookBackDesk desk) {
    this.desk = desk;
  }

  @Operation(
      summary = "Visits that are owed after a fix, first due first, and those that were made")
  @GetMapping("/api/v1/look-backs")
  Mono<Desk> desk(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = user.district();
    if (district == null || Scope.roles(user).stream().noneMatch(PEOPLE::contains)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "回头看由承办单位到现场，由安委办督促。",
          "Units visit, the office sees to it.");
    }
    return desk.of(district, user);
  }
}
