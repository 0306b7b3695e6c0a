package io.anshao.cases.redlist;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.redlist.EntryView.Making;
import io.anshao.cases.redlist.KeepingEntries.Seen;
import io.anshao.cases.redlist.domain.EntryCommand;
import io.anshao.cases.redlist.domain.EntryWording;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The red list of the caller's district: written by some of the office, decided by its leader. */
@RestController
@RequestMapping("/api/v1/list-entries")
class EntryController {

  private static final String[] WRITERS = codes(Role.EDITOR, Role.TRIAGER);
  private static final String[] DECIDERS = codes(Role.OFFICE_LEADER);
  private static final String[] READERS =
      codes(Role.EDITOR, Role.TRIAGER, Role.REVIEWER, Role.OFFICE_LEADER);

  private static final int REASON = 500;

  private static final EntryBody EMPTY =
      new EntryBody(null, null, null, null, null, null, null, null, null);

  private final KeepingEntries keeping;
  private final Units units;
  private final Streets streets;
  private final Making views;
  private final BusinessClock clock;
  private final MasterKey secret;

  EntryController(
      KeepingEntries keeping,
      Units units,
      Streets streets,
      Staff staff,
      BusinessClock clock,
      MasterKey secret) {
    this.keeping = keeping;
    this.units = units;
    this.streets = streets;
    this.views = new Making(units, staff);
    this.clock = clock;
    this.secret = secret;
  }

  /** What waits first, then the newest. */
  record EntryList(List<EntryView> items) {}

  /** Another wording, and why; the public reads the reason. */
  record RevisionBody(
      @Nullable Integer version, @Nullable EntryBody words, @Nullable String reason) {}

  record RemovalBody(@Nullable Integer version, @Nullable String reason) {}

  /** Agrees, or sends it back with a reason. */
  record DecisionBody(
      @Nullable Integer version, @Nullable Boolean approve, @Nullable String reason) {}

  @Operation(summary = "Red list, benchmark firms and pledges of the district, what waits first")
  @GetMapping
  Mono<EntryList> list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return keeping
        .list(district(user, READERS))
        .map(all -> new EntryList(all.stream().map(each -> view(each, user)).toList()));
  }

  @Operation(summary = "One entry with its log")
  @GetMapping("/{id}")
  Mono<EntryView> find(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return keeping.find(district(user, READERS), id).map(each -> view(each, user));
  }

  @Operation(summary = "Proposes an entry, for somebody else to decide on")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<EntryView> propose(
      @RequestBody EntryBody body,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user, WRITERS);
    var key = IdempotencyKey.required(http.getHeaders());
    var errors = new FieldErrors();
    var kind = body.kind(errors);
    var wording = body.wording(kind, known(district), errors);
    errors.throwIfAny();
    var request = secret.hmac("request", key.sha256(), utf8(body.toString()));
    return keeping
        .propose(id(user, key), district, kind, wording, user.id(), clock.now(district), request)
        .map(each -> view(each, user));
  }

  @Operation(summary = "Writes anew what was not approved")
  @PostMapping("/{id}/proposal")
  Mono<EntryView> again(
      @PathVariable UUID id,
      @RequestBody RevisionBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return rewritten(
        id,
        body,
        user,
        false,
        (wording, at) -> new EntryCommand.Propose(at, user.id(), wording));
  }

  @Operation(summary = "Proposes another wording or another last day for what is shown")
  @PostMapping("/{id}/revision")
  Mono<EntryView> revise(
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

  private Mono<EntryView> rewritten(
      UUID id, RevisionBody body, StaffUser user, boolean withReason, Rewriting rewriting) {
    var district = district(user, WRITERS);
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
        .map(each -> view(each, user));
  }

  @Operation(summary = "Proposes to take an entry off the list")
  @PostMapping("/{id}/removal")
  Mono<EntryView> remove(
      @PathVariable UUID id,
      @RequestBody RemovalBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user, WRITERS);
    var reason = reason(body.reason());
    var command = new EntryCommand.Remove(clock.now(district), user.id(), reason);
    return keeping
        .move(district, id, version(body.version()), user.id(), (_, _) -> command)
        .map(each -> view(each, user));
  }

  @Operation(summary = "Decides on what somebody else proposed")
  @PostMapping("/{id}/decision")
  Mono<EntryView> decide(
      @PathVariable UUID id,
      @RequestBody DecisionBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user, DECIDERS);
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
                    ? keeping.approve(
                        entry, isBlack, district, user.id(), at, Deadline.dateOf(at))
                    : new EntryCommand.Reject(at, user.id(), reason))
        .map(each -> view(each, user));
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

  private EntryView view(Seen seen, StaffUser user) {
    return views.view(seen, user.id(), user.has(DECIDERS));
  }

  private EntryBody.Known known(String district) {
    return new EntryBody.Known(
        district, units, streets, Deadline.dateOf(clock.now(district)));
  }

  /** The same call makes the same thing. */
  private UUID id(StaffUser user, IdempotencyKey key) {
    var bytes =
        ByteBuffer.wrap(secret.hmac("list-entry", utf8(user.id().toString()), key.sha256()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static String district(StaffUser user, String... roles) {
    var district = user.district();
    if (district == null || !user.has(roles)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "红榜和承诺由拟稿员、研判员提出，由安委办领导审核。",
          "Editors and triagers propose, leaders of the office decide.");
    }
    return district;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String[] codes(Role... roles) {
    return Stream.of(roles).map(Role::code).toArray(String[]::new);
  }
}
