package io.anshao.cases.queue;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.List;
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
  private final Viewing viewing;
  private final BusinessClock clock;

  QueueController(Queue queue, RowFaces faces, Viewing viewing, BusinessClock clock) {
    this.queue = queue;
    this.faces = faces;
    this.viewing = viewing;
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
    var request = ListRequest.read(http.getQueryParams(), viewing.me(user));
    var scope = Scope.of(user);
    var now = now(user);
    return queue
        .list(scope, request, now)
        .map(part -> page(request, part.rows(), part.count(), user, now));
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
    var me = viewing.me(user);
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

  private Instant now(StaffUser user) {
    return clock.now(String.valueOf(user.district()));
  }
}
