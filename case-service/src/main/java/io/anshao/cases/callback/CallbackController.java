package io.anshao.cases.callback;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The reporters that are to be called: a list for who calls. */
@RestController
class CallbackController {

  private final ReadingCallbacks reading;
  private final BusinessClock clock;

  CallbackController(ReadingCallbacks reading, BusinessClock clock) {
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * A page.
   *
   * @param next cursor of the next page, where there is one
   */
  record CallbackPage(List<CallbackTask> items, @Nullable String next) {}

  @Operation(
      summary = "Reporters to be called, first due first",
      parameters = {
        @Parameter(in = ParameterIn.QUERY, name = "state", description = "owed or ended"),
        @Parameter(in = ParameterIn.QUERY, name = "takenBy", description = "me"),
        @Parameter(in = ParameterIn.QUERY, name = "overdue", description = "true or false"),
        @Parameter(in = ParameterIn.QUERY, name = "cursor"),
        @Parameter(in = ParameterIn.QUERY, name = "limit", description = "1 to 200")
      })
  @GetMapping("/api/v1/callbacks")
  Mono<CallbackPage> list(
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = districtOfCaller(user);
    var request = CallbackRequest.read(http.getQueryParams());
    return reading
        .page(district, user.id(), request, clock.now(district))
        .map(tasks -> page(tasks, request));
  }

  private static CallbackPage page(List<CallbackTask> tasks, CallbackRequest request) {
    if (tasks.size() <= request.limit()) {
      return new CallbackPage(tasks, null);
    }
    var shown = tasks.subList(0, request.limit());
    var last = shown.getLast();
    var ended = last.endedAt();
    var place =
        new CallbackRequest.Place(
            ended == null ? last.dueAt() : ended, last.caseId(), last.tipId());
    return new CallbackPage(shown, place.text());
  }

  private static String districtOfCaller(StaffUser user) {
    var district = user.district();
    if (district == null || CallbackSteps.CALLERS.stream().noneMatch(Scope.roles(user)::contains)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "由坐席、研判员和安委办领导回访。",
          "Operators, triagers and leaders of the office call reporters.");
    }
    return district;
  }
}
