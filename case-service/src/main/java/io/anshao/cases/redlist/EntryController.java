package io.anshao.cases.redlist;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.redlist.KeepingEntries.Seen;
import io.anshao.cases.redlist.ListEntryView.Making;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
      PhotoLinks links,
      BusinessClock clock,
      MasterKey secret) {
    this.keeping = keeping;
    this.units = units;
    this.streets = streets;
    this.views = new Making(units, staff, links);
    this.clock = clock;
    this.secret = secret;
  }

  /** What waits first, then the newest. */
  record ListEntries(List<ListEntryView> items) {}

  @Operation(summary = "Red list, benchmark firms and pledges of the district, what waits first")
  @GetMapping
  Mono<ListEntries> list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return keeping
        .list(EntryAccess.reading(user))
        .map(all -> new ListEntries(all.stream().map(each -> view(each, user)).toList()));
  }

  @Operation(summary = "One entry with its log")
  @GetMapping("/{id}")
  Mono<ListEntryView> find(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return keeping.find(EntryAccess.reading(user), id).map(each -> view(each, user));
  }

  @Operation(summary = "Proposes an entry, for somebody else to decide on")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ListEntryView> propose(
      @RequestBody EntryBody body,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = EntryAccess.writing(user);
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

  private ListEntryView view(Seen seen, StaffUser user) {
    return views.view(seen, user);
  }

  private EntryBody.Known known(String district) {
    return new EntryBody.Known(district, units, streets, Deadline.dateOf(clock.now(district)));
  }

  /** The same call makes the same thing. */
  private UUID id(StaffUser user, IdempotencyKey key) {
    var bytes =
        ByteBuffer.wrap(secret.hmac("list-entry", utf8(user.id().toString()), key.sha256()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
