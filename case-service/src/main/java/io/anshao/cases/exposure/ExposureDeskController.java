package io.anshao.cases.exposure;

import io.anshao.cases.exposure.ExposureDeskViews.Desk;
import io.anshao.cases.exposure.ExposureDeskViews.RecordView;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 曝光: what is written, waits, is shown and is owed, for who works on what the public reads. */
@RestController
class ExposureDeskController {

  private static final Set<Role> PEOPLE =
      Set.of(Role.EDITOR, Role.REVIEWER, Role.OFFICE_LEADER, Role.TRIAGER);

  private final ExposureDesk desk;

  ExposureDeskController(ExposureDesk desk) {
    this.desk = desk;
  }

  @Operation(
      summary = "The public records of the district: what waits, what is shown, what is owed")
  @GetMapping("/api/v1/exposure-desk")
  Mono<Desk> desk(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return desk.of(districtOfCaller(user), user);
  }

  @Operation(summary = "One public record: its versions, and what a scan finds in its words")
  @GetMapping("/api/v1/cases/{id}/exposures/{exposure}")
  Mono<RecordView> exposure(
      @PathVariable UUID id,
      @PathVariable UUID exposure,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    districtOfCaller(user);
    return desk.record(id, exposure, user)
        .switchIfEmpty(
            Mono.error(
                Problem.of(
                    HttpStatus.NOT_FOUND,
                    "not-found",
                    "没有找到这份曝光。",
                    "There is no such public record for you.")));
  }

  private static String districtOfCaller(StaffUser user) {
    var district = user.district();
    if (district == null || Scope.roles(user).stream().noneMatch(PEOPLE::contains)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "曝光由拟稿员、审核员、研判员和安委办领导办理。",
          "Editors, reviewers, triagers and leaders of the office work on exposures.");
    }
    return district;
  }
}
