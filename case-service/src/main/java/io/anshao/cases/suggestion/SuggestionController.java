package io.anshao.cases.suggestion;

import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a tip's words suggest: for the office alone, since it quotes the reporter. */
@RestController
final class SuggestionController {

  private final CaseReading cases;
  private final Sight sight;
  private final DistrictSuggestions suggestions;

  SuggestionController(CaseReading cases, Sight sight, DistrictSuggestions suggestions) {
    this.cases = cases;
    this.sight = sight;
    this.suggestions = suggestions;
  }

  @Operation(summary = "What the words of the tip suggest, with reasons; nothing goes by it")
  @GetMapping("/api/v1/cases/{id}/suggestion")
  Mono<SuggestionView> find(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return cases
        .find(id)
        .filter(read -> seesWords(user, read))
        .flatMap(read -> Mono.justOrEmpty(of(read)))
        .switchIfEmpty(
            Mono.error(
                Problem.of(
                    HttpStatus.NOT_FOUND, "not-found", "没有找到。", "There is nothing here for you.")));
  }

  private boolean seesWords(StaffUser user, Read read) {
    return Scope.of(user) instanceof Scope.WholeDistrict && sight.isOpenTo(user, read.file());
  }

  private Optional<SuggestionView> of(Read read) {
    var registration = Overview.of(read.file().main()).registration();
    var words = registration.tip().description().flatMap(read::words).orElse("");
    return suggestions.of(registration, words);
  }
}
