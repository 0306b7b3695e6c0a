package io.anshao.intake.board;

import static org.springframework.web.reactive.function.server.RequestPredicates.accept;

import io.anshao.intake.board.ExposureViews.BoardFacets;
import io.anshao.intake.board.ExposureViews.ExposureDetail;
import io.anshao.intake.board.ExposureViews.ExposureItem;
import io.anshao.intake.board.ExposureViews.ExposurePage;
import io.anshao.intake.district.Districts;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The board for readers without script, for the cards that people share, for programs that follow
 * it. The application takes its pages over once it runs.
 */
final class BoardPages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final int SHOWN = 20;
  private static final int FOLLOWED = 50;
  private static final int MAPPED = 1000;

  private final BoardReader board;
  private final Districts districts;
  private final PageShell listShell = PageShell.load("board");
  private final PageShell recordShell = PageShell.load("exposure");

  BoardPages(BoardReader board, Districts districts) {
    this.board = board;
    this.districts = districts;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/board", accept(MediaType.TEXT_HTML), this::list)
        .GET("/board/feed.atom", this::feed)
        .GET("/board/{id}", accept(MediaType.TEXT_HTML), this::record)
        .GET("/sitemap.xml", this::sitemap)
        .build();
  }

  private Mono<ServerResponse> list(ServerRequest request) {
    var filter =
        BoardFilter.of(
            district(request),
            parameter(request, "street"),
            parameter(request, "kind"),
            parameter(request, "status"),
            parameter(request, "list"));
    var cursor = parameter(request, "cursor");
    var from = cursor == null ? BoardCursor.START : BoardCursor.parse(cursor);
    return Mono.zip(board.page(filter, from, SHOWN + 1), board.facets(filter))
        .flatMap(both -> list(request, filter, both.getT1(), both.getT2()));
  }

  private Mono<ServerResponse> list(
      ServerRequest request, BoardFilter filter, List<ExposureRow> rows, BoardFacets facets) {
    var shown = rows.subList(0, Math.min(SHOWN, rows.size()));
    var next = rows.size() > SHOWN ? BoardCursor.after(shown.getLast()).text() : null;
    var page = new ExposurePage(shown.stream().map(ExposureItem::of).toList(), next);
    var head =
        PageHead.of(
            request,
            BoardDocument.headingOf(filter),
            BoardDocument.introOf(filter),
            null,
            "website");
    var here = request.uriBuilder().replaceQueryParam("cursor").build();
    var address = "/board?" + (here.getRawQuery() == null ? "" : here.getRawQuery() + "&");
    return html(
        request,
        listShell,
        ExposureRow.stateOf(rows) + facets.hashCode(),
        HttpStatus.OK,
        () -> listShell.with(head, BoardDocument.list(page, facets, filter, address)));
  }

  private Mono<ServerResponse> record(ServerRequest request) {
    return Mono.justOrEmpty(idOf(request.pathVariable("id")))
        .flatMap(board::find)
        .flatMap(row -> record(request, row))
        .switchIfEmpty(Mono.defer(() -> missing(request)));
  }

  private Mono<ServerResponse> record(ServerRequest request, ExposureRow row) {
    var record = ExposureDetail.of(row);
    var image = record.photos().isEmpty() ? null : record.photos().getLast().url();
    var head =
        PageHead.of(
            request,
            BoardDocument.titleOf(record),
            BoardDocument.summaryOf(record),
            image,
            "article");
    return html(
        request,
        recordShell,
        ExposureRow.stateOf(List.of(row)),
        HttpStatus.OK,
        () -> recordShell.with(head, BoardDocument.record(record)));
  }

  private Mono<ServerResponse> missing(ServerRequest request) {
    var body = new Markup().open("main", "class", "content").element("h1", "没有这条公示").close();
    return html(
        request,
        recordShell,
        "",
        HttpStatus.NOT_FOUND,
        () -> recordShell.with(new Markup().element("title", "没有这条公示 - 安哨"), body));
  }

  private Mono<ServerResponse> feed(ServerRequest request) {
    var district = district(request);
    var filter = BoardFilter.of(district, null, null, null, parameter(request, "list"));
    return board
        .page(filter, BoardCursor.START, FOLLOWED)
        .flatMap(
            rows ->
                answer(
                    request,
                    ExposureRow.stateOf(rows),
                    MediaType.APPLICATION_ATOM_XML,
                    HttpStatus.OK,
                    () -> BoardFeed.atom(rows, filter, PageHead.origin(request))));
  }

  private Mono<ServerResponse> sitemap(ServerRequest request) {
    var filter = BoardFilter.all(district(request));
    return board
        .page(filter, BoardCursor.START, MAPPED)
        .flatMap(
            rows ->
                answer(
                    request,
                    ExposureRow.stateOf(rows),
                    MediaType.APPLICATION_XML,
                    HttpStatus.OK,
                    () -> BoardFeed.sitemap(rows, PageHead.origin(request))));
  }

  private Mono<ServerResponse> html(
      ServerRequest request,
      PageShell shell,
      String state,
      HttpStatus status,
      Supplier<String> body) {
    return answer(request, state + shell.version(), HTML, status, body);
  }

  /** 304 when the caller has this state already. */
  private static Mono<ServerResponse> answer(
      ServerRequest request,
      String state,
      MediaType type,
      HttpStatus status,
      Supplier<String> body) {
    return request
        .checkNotModified(state)
        .switchIfEmpty(
            Mono.defer(
                () ->
                    ServerResponse.status(status)
                        .contentType(type)
                        .cacheControl(CacheControl.noCache())
                        .eTag(state)
                        .bodyValue(body.get())));
  }

  private String district(ServerRequest request) {
    return districts.codeOrDefault(parameter(request, "district"));
  }

  private static @Nullable String parameter(ServerRequest request, String name) {
    return request.queryParam(name).filter(value -> !value.isBlank()).orElse(null);
  }

  private static @Nullable UUID idOf(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
