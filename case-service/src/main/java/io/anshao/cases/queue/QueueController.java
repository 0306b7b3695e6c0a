package io.anshao.cases.queue;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The list of cases in the caller's scope, and the views everybody begins with. */
@RestController
@RequestMapping("/api/v1")
class QueueController {

  private final Queue queue;
  private final RowFaces faces;
  private final Awaited awaited;
  private final Staff staff;
  private final BusinessClock clock;

  QueueController(Queue queue, RowFaces faces, Awaited awaited, Staff staff, BusinessClock clock) {
    this.awaited = awaited;
    this.staff = staff;
    this.queue = queue;
    this.faces = faces;
    this.clock = clock;
  }

  /**
   * A standard view.
   *
   * @param query the view as parameters of the list
   * @param count {@code 999+} from a thousand on
   */
  record ViewLine(String id, String name, String nameEn, String query, String count) {}

  @GetMapping("/cases")
  Mono<CasePage> list(ServerHttpRequest http, @AuthenticationPrincipal StaffUser user) {
    var request = ListRequest.read(http.getQueryParams(), me(user));
    var scope = Scope.of(user);
    var now = now(user);
    return Mono.zip(
        queue.page(scope, request, now),
        queue.count(scope, request.filter(), now),
        (rows, count) -> page(request, rows, count, user, now));
  }

  private CasePage page(
      ListRequest request, List<StoredRow> rows, long count, StaffUser user, Instant now) {
    var shown = rows.size() > request.limit() ? rows.subList(0, request.limit()) : rows;
    var next =
        rows.size() > request.limit()
            ? new Cursor(request.sort(), shown.getLast().places(), shown.getLast().id()).text()
            : null;
    return new CasePage(
        shown.stream().map(row -> faces.of(row, user, now)).toList(), next, Counts.text(count));
  }

  @GetMapping("/views")
  Mono<List<ViewLine>> views(@AuthenticationPrincipal StaffUser user) {
    var scope = Scope.of(user);
    var views = StandardView.of(scope);
    if (views.isEmpty()) {
      return Mono.just(List.of());
    }
    var me = me(user);
    return queue
        .counts(scope, views.stream().map(view -> view.filter(me)).toList(), now(user))
        .map(
            counts ->
                IntStream.range(0, views.size())
                    .mapToObj(i -> line(views.get(i), counts.get(i)))
                    .toList());
  }

  private static ViewLine line(StandardView view, long count) {
    return new ViewLine(
        view.code(), view.title(), view.titleEn(), view.query(), Counts.text(count));
  }

  /** With whom they stand in for: what waits for somebody who is away waits for the deputy. */
  private Me me(StaffUser user) {
    var hands = new HashSet<>(staff.awayFor(user.id(), Deadline.dateOf(now(user))));
    hands.add(user.id());
    return new Me(user.id(), awaited.of(user), Set.copyOf(hands));
  }

  private Instant now(StaffUser user) {
    return clock.now(String.valueOf(user.district()));
  }
}
