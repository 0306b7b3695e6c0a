package io.anshao.cases.informant;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.exposure.domain.PersonalNumbers;
import io.anshao.cases.informant.InformantRows.Call;
import io.anshao.cases.informant.domain.Informant;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Informants of the caller's district: kept by the leader of its office, called by its triagers
 * too.
 */
@RestController
@RequestMapping("/api/v1/informants")
class InformantController {

  private static final int LONGEST_NOTE = 500;

  private static final String[] KEEPERS =
      InformantEntry.KEEPERS.stream().map(Role::code).toArray(String[]::new);

  private final KeepingInformants keeping;
  private final Staff staff;
  private final BusinessClock clock;
  private final MasterKey secret;

  InformantController(
      KeepingInformants keeping, Staff staff, BusinessClock clock, MasterKey secret) {
    this.keeping = keeping;
    this.staff = staff;
    this.clock = clock;
    this.secret = secret;
  }

  /** Who is to be called first is first. */
  record InformantList(List<InformantView> items) {}

  /** The latest first. */
  record CallList(List<Call> items) {}

  /** What was heard, or that nobody answered. */
  record CallEntry(@Nullable Boolean reached, @Nullable String note) {}

  @Operation(summary = "Informants of the district, first due first; that it was read is kept")
  @GetMapping
  Mono<InformantList> list(
      @RequestParam(defaultValue = "false") boolean due,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user, KEEPERS);
    var today = today(district);
    return keeping
        .list(district, user.id())
        .map(all -> all.stream().filter(each -> !due || each.isDue(today)))
        .map(shown -> new InformantList(shown.map(each -> InformantView.of(each, today)).toList()));
  }

  @Operation(summary = "Registers an informant by a code")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<InformantView> register(
      @RequestBody InformantEntry body,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user, Role.OFFICE_LEADER.code());
    var key = IdempotencyKey.required(http.getHeaders());
    var informant = body.read(id("informant", user, key), district, today(district), staff);
    var request = secret.hmac("request", key.sha256(), utf8(body.toString()));
    return keeping.register(informant, user.id(), request).map(this::view);
  }

  @Operation(summary = "Changes all of an informant but the code")
  @PutMapping("/{id}")
  Mono<InformantView> change(
      @PathVariable UUID id,
      @RequestBody InformantEntry body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user, Role.OFFICE_LEADER.code());
    return keeping.change(district, id, known -> body.change(known, staff)).map(this::view);
  }

  @Operation(summary = "Calls to an informant, the latest first; that they were read is kept")
  @GetMapping("/{id}/calls")
  Mono<CallList> calls(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return keeping.calls(district(user, KEEPERS), id, user.id()).map(CallList::new);
  }

  @Operation(summary = "Notes a call; who was reached is to be called after the interval again")
  @PostMapping("/{id}/calls")
  Mono<InformantView> call(
      @PathVariable UUID id,
      @RequestBody CallEntry body,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user, KEEPERS);
    var key = IdempotencyKey.required(http.getHeaders());
    return keeping
        .call(district, id, id("informant-call", user, key), read(body), today(district), user.id())
        .map(this::view);
  }

  private static InformantCall read(CallEntry body) {
    var note = body.note() == null ? "" : body.note().strip();
    var reached = body.reached();
    var errors = new FieldErrors();
    errors.check(
        note.isEmpty() || note.length() > LONGEST_NOTE,
        "note",
        "length",
        "请写回访情况，最多 500 字，不写姓名。",
        "Note the call in 500 characters at most, without names.");
    errors.check(
        PersonalNumbers.areIn(note),
        "note",
        "personal-number",
        "不得写电话号码和身份证号。",
        "No telephone or identity numbers, please.");
    if (reached == null) {
      throw errors
          .add("reached", "missing", "请说明是否接通。", "Say whether they were reached.")
          .toProblem();
    }
    errors.throwIfAny();
    return new InformantCall(reached, note);
  }

  private InformantView view(Informant informant) {
    return InformantView.of(informant, today(informant.post().district()));
  }

  private LocalDate today(String district) {
    return Deadline.dateOf(clock.now(district));
  }

  /** The same call makes the same thing. */
  private UUID id(String what, StaffUser user, IdempotencyKey key) {
    var bytes = ByteBuffer.wrap(secret.hmac(what, utf8(user.id().toString()), key.sha256()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static String district(StaffUser user, String... roles) {
    var district = user.district();
    if (district == null || !user.has(roles)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "信息员由安委办领导登记，由研判员和安委办领导回访。",
          "Leaders of the office register informants; they and its triagers keep in touch.");
    }
    return district;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
