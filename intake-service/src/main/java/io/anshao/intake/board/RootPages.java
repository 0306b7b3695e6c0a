package io.anshao.intake.board;

import static org.springframework.web.reactive.function.server.RequestPredicates.accept;

import io.anshao.intake.district.Districts;
import io.anshao.intake.root.Roots;
import io.anshao.intake.root.Roots.RootView;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The daily record for readers without script. */
final class RootPages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final int SHOWN = 31;
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  private final Roots roots;
  private final Districts districts;
  private final PageShell shell = PageShell.load("roots");

  RootPages(Roots roots, Districts districts) {
    this.roots = roots;
    this.districts = districts;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/board/roots", accept(MediaType.TEXT_HTML), this::list)
        .build();
  }

  private Mono<ServerResponse> list(ServerRequest request) {
    var district = districts.codeOrDefault(request.queryParam("district").orElse(null));
    var before = request.queryParam("before").map(RootPages::day).orElse(END);
    return Mono.zip(roots.days(district, before, SHOWN + 1), roots.keys(district))
        .flatMap(
            both -> {
              var body = document(both.getT1(), both.getT2(), district);
              var head = PageHead.of(request, "每日记录", "每天签名公布，谁都可以核对。", null, "website");
              return ServerResponse.ok()
                  .contentType(HTML)
                  .cacheControl(CacheControl.noCache())
                  .bodyValue(shell.with(head, body));
            });
  }

  /** An unreadable day shows the newest. */
  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return END;
    }
  }

  private static Markup document(List<RootView> rows, String keys, String district) {
    var html = new Markup().open("main", "id", "content", "class", "content");
    html.open("p").element("a", "← 公示栏", "class", "tap", "href", "/board").close();
    html.element("h1", "每日记录").element("p", "全部举报和办理经过每天汇成一个指纹，签名后公布在这里。以后少了一件、改了一处，都对不上。");
    if (rows.isEmpty()) {
      html.element("p", "还没有签发的记录；当天的记录在次日零点后签发。");
    }
    if (!keys.isBlank()) {
      html.element("h2", "公钥").element("pre", keys);
    }
    var shown = rows.subList(0, Math.min(SHOWN, rows.size()));
    for (int i = 0; i < shown.size(); i++) {
      day(html, shown.get(i), i + 1 < rows.size() ? rows.get(i + 1) : null, district);
    }
    if (rows.size() > SHOWN) {
      var next = "/board/roots?district=" + district + "&before=" + shown.getLast().day();
      html.open("p").element("a", "更早的", "class", "button", "href", next).close();
    }
    return html.close();
  }

  private static void day(Markup html, RootView root, @Nullable RootView earlier, String district) {
    var here = "/api/v1/roots/" + root.day();
    var query = "?district=" + district;
    html.open("section", "class", "panel").element("h2", root.day().toString());
    html.element("pre", root.checkpoint());
    html.open("p").element("a", "检查点", "class", "tap", "href", here + query);
    if (earlier != null) {
      html.text(" ")
          .element(
              "a", "与前一天的衔接证明", "class", "tap", "href", here + "/since/" + earlier.day() + query);
    }
    html.close().close();
  }
}
