package io.anshao.intake.board;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What a page says of itself to search engines, feed readers and the cards that people share. */
final class PageHead {

  private PageHead() {}

  /**
   * Title, description, Open Graph tags, feeds.
   *
   * @param image path of a picture on this service; without one the application's own is shown
   * @param type of Open Graph
   */
  static Markup of(
      ServerRequest request,
      String title,
      String description,
      @Nullable String image,
      String type) {
    var origin = origin(request);
    var query = request.uri().getRawQuery();
    var head = new Markup().element("title", title + " - 安哨");
    meta(head, "og:site_name", "安哨");
    meta(head, "og:locale", "zh_CN");
    meta(head, "og:type", type);
    meta(head, "og:title", title);
    meta(head, "og:description", description);
    meta(head, "og:url", origin + request.path() + (query == null ? "" : "?" + query));
    meta(head, "og:image", origin + (image == null ? "/icon-512.png" : image));
    return head.empty("meta", "name", "description", "content", description)
        .empty(
            "link", "rel", "alternate", "type", "application/atom+xml", "href", "/board/feed.atom")
        .empty(
            "link",
            "rel",
            "alternate",
            "type",
            "application/json",
            "href",
            request.path().replaceFirst("^/board", "/api/v1/exposures"));
  }

  private static void meta(Markup head, String property, String content) {
    head.empty("meta", "property", property, "content", content);
  }

  /** Where this service is called, without a slash at its end. */
  static String origin(ServerRequest request) {
    var uri = request.uri();
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
