package io.anshao.cases.view;

import io.anshao.cases.access.GrantedPictures;
import io.anshao.cases.lifecycle.CaseHistory;
import io.anshao.cases.lifecycle.Verification;
import io.anshao.cases.lifecycle.Verification.Verdict;
import io.anshao.cases.view.EventViews.EventList;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One case: its view, its log, the proof of its log. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
final class CaseController {

  private final Looking looking;
  private final CaseHistory history;
  private final EventViews events;
  private final Verification verification;
  private final PhotoLinks links;

  CaseController(
      Looking looking,
      CaseHistory history,
      EventViews events,
      Verification verification,
      PhotoLinks links) {
    this.looking = looking;
    this.history = history;
    this.events = events;
    this.verification = verification;
    this.links = links;
  }

  @Operation(summary = "One case, with what the caller may do now")
  @GetMapping
  Mono<CaseView> find(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return looking.view(id, user).flatMap(view -> GrantedPictures.noted(view, view.pictures()));
  }

  @Operation(summary = "The log of a case, with hashes")
  @GetMapping("/events")
  Mono<EventList> events(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return looking
        .find(id, user)
        .zipWith(history.of(id).collectList())
        .map(t -> events.of(t.getT1(), t.getT2(), Viewer.of(user, links)));
  }

  @Operation(summary = "Recomputes the hash chain of a case and names the first broken version")
  @GetMapping("/verify")
  Mono<Verdict> verify(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return looking.find(id, user).flatMap(_ -> verification.of(id));
  }
}
