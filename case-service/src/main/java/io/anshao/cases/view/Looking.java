package io.anshao.cases.view;

import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.tip.TipReading;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Looks a case up for one person: what is out of their sight is not there. */
final class Looking {

  private final CaseReading cases;
  private final Sight sight;
  private final TipReading tips;
  private final CaseViews views;

  Looking(CaseReading cases, Sight sight, TipReading tips, CaseViews views) {
    this.cases = cases;
    this.sight = sight;
    this.tips = tips;
    this.views = views;
  }

  Mono<Read> find(UUID caseId, StaffUser user) {
    return cases
        .find(caseId)
        .filter(read -> sight.isOpenTo(user, read.file()))
        .switchIfEmpty(Mono.error(Looking::notFound));
  }

  Mono<CaseView> view(UUID caseId, StaffUser user) {
    return view(find(caseId, user), caseId, user);
  }

  /** The case as it stood after that version, for an answer that is given again. */
  Mono<CaseView> view(UUID caseId, long version, StaffUser user) {
    return view(cases.find(caseId, version), caseId, user);
  }

  private Mono<CaseView> view(Mono<Read> read, UUID caseId, StaffUser user) {
    var isOffice = Scope.of(user) instanceof Scope.WholeDistrict;
    var words =
        isOffice ? tips.of(caseId).collectList() : Mono.just(java.util.List.<TipReading.Tip>of());
    return read.zipWith(words, (found, said) -> views.of(found, said, user));
  }

  static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这个案件。", "There is no such case for you.");
  }
}
