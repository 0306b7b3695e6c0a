package io.anshao.cases.survey;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.survey.SurveyReading.Wanted;
import io.anshao.cases.survey.SurveyRows.Act;
import io.anshao.cases.survey.SurveyView.Making;
import io.anshao.cases.survey.SurveyView.PastView;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 风险普查: the register of the caller's district, or of their unit. */
@RestController
@RequestMapping("/api/v1/surveys")
class SurveyController {

  /** What comes up so soon is shown as due. */
  private static final int DAYS_AHEAD = 30;

  private final SurveyReading reading;
  private final Desk desk;
  private final Making views;
  private final BusinessClock clock;

  SurveyController(
      SurveyReading reading,
      Desk desk,
      Units units,
      Streets streets,
      Categories categories,
      Staff staff,
      BusinessClock clock) {
    this.reading = reading;
    this.desk = desk;
    this.views = new Making(units, streets, categories, staff);
    this.clock = clock;
  }

  /**
   * Places, first due first.
   *
   * @param places how many there are, {@code due} how many of them within thirty days
   * @param more whether there are more than are listed
   */
  record SurveyList(int places, int due, boolean more, List<SurveyView> items) {}

  /** Every survey of a place, the latest first. */
  record PastList(List<PastView> items) {}

  /**
   * What a survey made of the register.
   *
   * @param state {@code added}, {@code updated} or {@code known}
   */
  record SavedView(UUID id, String state) {}

  @Operation(summary = "The risk register: places with their risks, first due first")
  @GetMapping
  Mono<SurveyList> list(
      @RequestParam(defaultValue = "false") boolean due,
      @Parameter(description = "major, larger, general or low") @RequestParam(required = false)
          @Nullable String level,
      @Parameter(description = "part of a name or address") @RequestParam(required = false)
          @Nullable String q,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = SurveyAccess.reading(user);
    var today = Deadline.dateOf(clock.now(access.district()));
    var soon = today.plusDays(DAYS_AHEAD);
    var all = new Wanted(access.district(), access.own(), given(level), null, given(q));
    var wanted = new Wanted(all.district(), all.unit(), all.level(), due ? soon : null, all.q());
    return Mono.zip(reading.list(wanted), reading.counts(all, soon))
        .map(
            both ->
                new SurveyList(
                    both.getT2().places(),
                    both.getT2().due(),
                    both.getT1().size() >= SurveyReading.MOST,
                    both.getT1().stream()
                        .map(place -> views.view(access.district(), place, today))
                        .toList()));
  }

  @Operation(summary = "Every survey of a place, the latest first")
  @GetMapping("/{id}/past")
  Mono<PastList> past(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = SurveyAccess.reading(user);
    return reading
        .past(access.district(), access.own(), id)
        .map(each -> views.view(each, access.own().isEmpty()))
        .collectList()
        .filter(all -> !all.isEmpty())
        .map(PastList::new)
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.of(
                        HttpStatus.NOT_FOUND,
                        "not-found",
                        "没有找到。",
                        "There is nothing here for you.")));
  }

  @Operation(summary = "Puts a survey into the register: a new place, or one surveyed again")
  @PostMapping
  Mono<SavedView> save(
      @RequestBody SurveyBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = SurveyAccess.writing(user);
    var at = clock.now(access.district());
    var known =
        new SurveyBody.Known(
            access.district(),
            views.units(),
            views.streets(),
            views.categories(),
            access.own(),
            Deadline.dateOf(at));
    var errors = new FieldErrors();
    var surveyed = body.read(known, errors);
    errors.throwIfAny();
    return desk.write(
        "surveys/" + access.district(),
        tx -> {
          SurveyRows.requireOwn(tx, access, surveyed);
          var saved =
              SurveyRows.save(
                  tx, access.district(), surveyed, new Act(at, user.id(), "desk", null));
          return new SavedView(SurveyRows.idOf(access.district(), surveyed.key()), saved.code());
        });
  }

  private static @Nullable String given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty()).orElse(null);
  }
}
