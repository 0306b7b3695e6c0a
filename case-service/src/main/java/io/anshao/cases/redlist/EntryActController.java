package io.anshao.cases.redlist;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.redlist.ListEntryView.Making;
import io.anshao.cases.redlist.domain.EntryCommand;
import io.anshao.cases.redlist.domain.EntryWording;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is done with an entry: proposed changes, and the decision of somebody else. */
@RestController
@RequestMapping("/api/v1/list-entries/{id}")
class EntryActController {

  private static final int REASON = 500;

  private static final EntryBody EMPTY =
      new EntryBody(null, null, null, null, null, null, null, null, null, null);

  private final KeepingEntries keeping;
  private final Units units;
  private final Streets streets;
  private final Making views;
  private final BusinessClock clock;

  EntryActController(
      KeepingEntries keeping,
      Units units,
      Streets streets,
      Staff staff,
      PhotoLinks links,
      BusinessClock clock) {
    this.keeping = keeping;
    this.units = units;
    this.streets = streets;
    this.views = new Making(units, staff, links);
    this.clock = clock;
  }

  /** Another wording, and why; the public reads the reason. */
  record RevisionBody(
      @Nullable Integer version, @Nullable EntryBody words, @Nullable String reason) {}

  record RemovalBody(@Nullable Integer version, @Nullable String reason) {}

  /** Agrees, or sends it back with a reason. */
  record DecisionBody(
      @Nullable Integer version, @Nullable Boolean approve, @Nullable String reason) {}

  @Operation(summary = "Writes anew what was not approved")
  @PostMapping("/proposal")
  Mono<ListEntryView> again(
      @PathVariable UUID id,
      @RequestBody RevisionBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return rewritten(
        id, body, user, false, (wording, at) -> new EntryCommand.Propose(at, user.id(), wording));
  }

  @Operation(summary = "Proposes another wording or another last day for what is shown")
  @PostMapping("/revision")
  Mono<ListEntryView> revise(
      @PathVariable UUID id,
      @RequestBody RevisionBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var reason = body.reason() == null ? "" : body.reason().strip();
    return rewritten(
        id,
        body,
        user,
        true,
        (wording, at) -> new EntryCommand.Revise(at, user.id(), wording, reason));
  }

  private interface Rewriting {
    EntryCommand of(EntryWording wording, Instant at);
  }

  private Mono<ListEntryView> rewritten(
      UUID id, RevisionBody body, StaffUser user, boolean withReason, Rewriting rewriting) {
    var district = EntryAccess.writing(user);
    var version = version(body.version());
    return keeping
        .find(district, id)
        .flatMap(
            seen -> {
              var errors = new FieldErrors();
              var words = body.words() == null ? EMPTY : body.words();
              var wording = words.wording(seen.entry().kind(), known(district), errors);
              if (withReason) {
                FreeText.checked(errors, "reason", body.reason(), REASON);
              }
              errors.throwIfAny();
              var command = rewriting.of(wording, clock.now(district));
              return keeping.move(district, id, version, user.id(), (_, _) -> command);
            })
        .map(each -> views.view(each, user));
  }

  @Operation(summary = "Proposes to take an entry off the list")
  @PostMapping("/removal")
  Mono<ListEntryView> remove(
      @PathVariable UUID id,
      @RequestBody RemovalBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = EntryAccess.writing(user);
    var reason = reason(body.reason());
    var command = new EntryCommand.Remove(clock.now(district), user.id(), reason);
    return keeping
        .move(district, id, version(body.version()), user.id(), (_, _) -> command)
        .map(each -> views.view(each, user));
  }

  @Operation(summary = "Decides on what somebody else proposed")
  @PostMapping("/decision")
  Mono<ListEntryView> decide(
      @PathVariable UUID id,
      @RequestBody DecisionBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = EntryAccess.deciding(user);
    var at = clock.now(district);
    if (body.approve() == null) {
      throw new FieldErrors()
          .add("approve", "required", "请选择同意或退回。", "Agree, or send it back.")
          .toProblem();
    }
    var reason = body.approve() ? "" : reason(body.reason());
    return keeping
        .move(
            district,
            id,
            version(body.version()),
            user.id(),
            (entry, isBlack) ->
                body.approve()
                    ? keeping.approve(entry, isBlack, district, user.id(), at, Deadline.dateOf(at))
                    : new EntryCommand.Reject(at, user.id(), reason))
        .map(each -> views.view(each, user));
  }

  private static String reason(@Nullable String written) {
    var errors = new FieldErrors();
    var reason = FreeText.checked(errors, "reason", written, REASON);
    errors.throwIfAny();
    return reason;
  }

  private static int version(@Nullable Integer given) {
    if (given == null) {
      throw new FieldErrors()
          .add("version", "required", "请给出版本。", "Give the version that you saw.")
          .toProblem();
    }
    return given;
  }

  private EntryBody.Known known(String district) {
    return new EntryBody.Known(district, units, streets, Deadline.dateOf(clock.now(district)));
  }
}
