package io.anshao.cases.alike;

import io.anshao.cases.alike.FindingAlikes.Alike;
import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Which cases may be about the same matter: for the office, which alone reads tips. */
@RestController
@RequestMapping("/api/v1/cases")
class AlikeController {

  private static final int MOST = 10;

  private final CaseReading cases;
  private final Sight sight;
  private final AlikeRows rows;
  private final FindingAlikes finding;
  private final PhotoLinks photos;
  private final BusinessClock clock;

  AlikeController(
      CaseReading cases,
      Sight sight,
      AlikeRows rows,
      FindingAlikes finding,
      PhotoLinks photos,
      BusinessClock clock) {
    this.cases = cases;
    this.sight = sight;
    this.rows = rows;
    this.finding = finding;
    this.photos = photos;
    this.clock = clock;
  }

  /** The cases that are most alike, and why. */
  record Candidates(List<Candidate> items) {}

  @Operation(summary = "Cases that may be about the same matter, with reasons")
  @GetMapping("/{id}/duplicates")
  Mono<Candidates> of(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return cases
        .find(id)
        .filter(read -> isOffice(user) && sight.isOpenTo(user, read.file()))
        .switchIfEmpty(Mono.error(AlikeController::notFound))
        .flatMap(read -> alike(read, user));
  }

  private Mono<Candidates> alike(Read read, StaffUser user) {
    var file = read.file();
    var rejected = DuplicateIn.rejected(file);
    return rows.own(file.id(), file.district())
        .flatMap(own -> finding.to(own.traits(), file.district(), own.registeredAt()))
        .defaultIfEmpty(List.of())
        .map(
            all ->
                all.stream()
                    .filter(alike -> !alike.found().id().equals(file.id()))
                    .filter(alike -> !rejected.contains(alike.found().id()))
                    .toList())
        .map(all -> candidates(all, user));
  }

  @Operation(summary = "Cases that may be about what is being typed")
  @PostMapping("/duplicates")
  Mono<Candidates> of(
      @RequestBody Draft draft, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    if (!(Scope.of(user) instanceof Scope.WholeDistrict(var district, _))) {
      throw Problem.of(
          HttpStatus.FORBIDDEN, "not-yours", "只有安委办人员可以查重。", "Only the office compares tips.");
    }
    return finding
        .to(draft.traits(), district, clock.now(district))
        .map(all -> candidates(all, user));
  }

  private Candidates candidates(List<Alike> all, StaffUser user) {
    return new Candidates(
        all.stream()
            .filter(each -> Scope.of(user).sees(district(user), List.of(), each.found().hidden()))
            .limit(MOST)
            .map(each -> candidate(each, user))
            .toList());
  }

  private static String district(StaffUser user) {
    return String.valueOf(user.district());
  }

  private Candidate candidate(Alike alike, StaffUser user) {
    var found = alike.found();
    var photo = found.photo();
    return new Candidate(
        found.id(),
        found.number(),
        found.tipNumber(),
        found.title(),
        found.stage().code(),
        found.stage().title(),
        found.stage().titleEn(),
        found.registeredAt(),
        photo == null ? null : photos.link(user, photo, "duplicates"),
        Candidate.rounded(alike.likeness().score()),
        alike.likeness().reasons().stream()
            .map(Candidate.Why::of)
            .sorted(Comparator.comparingDouble(Candidate.Why::score).reversed())
            .toList());
  }

  private static boolean isOffice(StaffUser user) {
    return Scope.of(user) instanceof Scope.WholeDistrict;
  }

  private static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这个案件。", "There is no such case for you.");
  }
}
