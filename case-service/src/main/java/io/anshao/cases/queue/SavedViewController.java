package io.anshao.cases.queue;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.queue.Queue.Tally;
import io.anshao.cases.queue.SavedViewRows.Shown;
import io.anshao.cases.queue.domain.SavedView;
import io.anshao.cases.queue.domain.SavedView.Person;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The views that the caller keeps, and those that others share with them. */
@RestController
@RequestMapping("/api/v1/views/saved")
class SavedViewController {

  private final SavedViews views;
  private final Queue queue;
  private final Viewing viewing;
  private final Staff staff;
  private final BusinessClock clock;
  private final MasterKey secret;

  SavedViewController(
      SavedViews views,
      Queue queue,
      Viewing viewing,
      Staff staff,
      BusinessClock clock,
      MasterKey secret) {
    this.views = views;
    this.queue = queue;
    this.viewing = viewing;
    this.staff = staff;
    this.clock = clock;
    this.secret = secret;
  }

  /**
   * A view.
   *
   * @param own whether the caller keeps it
   * @param count for pinned ones, {@code 999+} from a thousand on
   * @param oldest when the first of its cases was registered, where they are counted
   */
  record SavedViewLine(
      UUID id,
      String name,
      Map<String, String> query,
      String reach,
      boolean own,
      @Nullable String ownerName,
      boolean mayChange,
      boolean pinned,
      @Nullable String count,
      @Nullable Instant oldest) {}

  /**
   * All views for the caller.
   *
   * @param mayShare with whom they may share: {@code unit}, {@code district}
   */
  record SavedViewList(List<SavedViewLine> items, List<String> mayShare) {}

  /** Whether it stands in the caller's bar. */
  record Pin(@Nullable Boolean pinned) {}

  @Operation(summary = "Views the caller keeps or is shown, pinned ones first and counted")
  @GetMapping
  Mono<SavedViewList> list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var who = person(user);
    return views.of(who).flatMap(all -> counted(all, user, who));
  }

  private Mono<SavedViewList> counted(List<Shown> all, StaffUser user, Person who) {
    var me = viewing.me(user);
    var pinned = all.stream().filter(Shown::pinned).toList();
    var filters = pinned.stream().map(each -> filter(each.view(), me)).toList();
    var known = filters.stream().flatMap(Optional::stream).toList();
    return queue
        .tallies(Scope.of(user), known, clock.now(who.district()))
        .map(
            tallies -> {
              var left = tallies.iterator();
              var lines =
                  IntStream.range(0, all.size())
                      .mapToObj(
                          i ->
                              line(
                                  all.get(i),
                                  who,
                                  i < filters.size() && filters.get(i).isPresent()
                                      ? left.next()
                                      : null))
                      .toList();
              return new SavedViewList(lines, sharing(who));
            });
  }

  /** Empty for parameters that an earlier version understood and this one does not. */
  private static Optional<CaseFilter> filter(SavedView view, Me me) {
    var errors = new FieldErrors();
    var request = ListRequest.read(SavedViewEntry.parameters(view.query()), me, errors);
    return errors.isEmpty() ? Optional.of(request.filter()) : Optional.empty();
  }

  private SavedViewLine line(Shown shown, Person who, @Nullable Tally tally) {
    var view = shown.view();
    var isOwn = view.owner().equals(who.id());
    return new SavedViewLine(
        view.id(),
        view.name(),
        view.query(),
        SavedViewEntry.code(view.reach()),
        isOwn,
        isOwn ? null : staff.find(view.owner()).map(Staff.Member::name).orElse(null),
        view.mayBeChangedBy(who),
        shown.pinned(),
        tally == null ? null : Counts.text(tally.counted()),
        tally == null ? null : tally.oldest().orElse(null));
  }

  private static List<String> sharing(Person who) {
    return IntStream.range(0, SavedView.Reach.values().length)
        .mapToObj(i -> SavedView.Reach.values()[i])
        .filter(reach -> reach != SavedView.Reach.OWN && who.mayShare(reach))
        .map(SavedViewEntry::code)
        .toList();
  }

  @Operation(summary = "Keeps a view; shared ones by triagers and leaders")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<SavedViewLine> keep(
      @RequestBody SavedViewEntry body,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var who = person(user);
    var key = IdempotencyKey.required(http.getHeaders());
    var view = body.read(id(user, key), who, viewing.me(user));
    var request = secret.hmac("request", key.sha256(), utf8(view.toString()));
    return views.keep(view, who, request).map(shown -> line(shown, who, null));
  }

  @Operation(summary = "Changes a view: its name, its parameters, with whom it is shared")
  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> change(
      @PathVariable UUID id,
      @RequestBody SavedViewEntry body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var who = person(user);
    return views.change(id, body.read(id, who, viewing.me(user)), who).then();
  }

  @Operation(summary = "Deletes a view, for all that it is shared with")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> delete(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return views.delete(id, person(user)).then();
  }

  @Operation(summary = "Pins a view into the caller's bar, or takes it out; twelve at most")
  @PutMapping("/{id}/pin")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> pin(
      @PathVariable UUID id,
      @RequestBody Pin body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var pinned = body.pinned();
    if (pinned == null) {
      throw new FieldErrors()
          .add("pinned", "missing", "请说明是否固定。", "Say whether it is pinned.")
          .toProblem();
    }
    return views.pin(id, pinned, person(user)).then();
  }

  private static Person person(StaffUser user) {
    var district = user.district();
    if (district == null) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "只有本区人员可以保存视图。",
          "Only a district's staff keeps views.");
    }
    return new Person(
        user.id(),
        district,
        Optional.ofNullable(user.unit()),
        Scope.of(user) instanceof Scope.WholeDistrict,
        Scope.roles(user));
  }

  /** The same call makes the same view. */
  private UUID id(StaffUser user, IdempotencyKey key) {
    var bytes =
        ByteBuffer.wrap(secret.hmac("saved-view", utf8(user.id().toString()), key.sha256()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
