package io.anshao.intake.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The board for programs that follow it: an Atom feed (RFC 4287), a sitemap. */
final class BoardFeed {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

  private BoardFeed() {}

  /**
   * @param origin of this service, without a slash at its end
   */
  static String atom(List<ExposureRow> rows, BoardFilter filter, String origin) {
    var isPraise = Boolean.TRUE.equals(filter.isPraise());
    var query = "?district=" + filter.district() + (isPraise ? "&list=" + Praise.LIST : "");
    var feed = new Markup().open("feed", "xmlns", "http://www.w3.org/2005/Atom");
    feed.element("id", "urn:anshao:board:" + filter.district() + (isPraise ? ":praised" : ""))
        .element("title", "安哨 " + BoardDocument.headingOf(filter))
        .empty("link", "rel", "self", "href", origin + "/board/feed.atom" + query)
        .empty("link", "rel", "alternate", "href", origin + "/board" + query)
        .element("updated", newest(rows).toString())
        .open("author")
        .element("name", "安哨")
        .close();
    rows.forEach(row -> entry(feed, row, origin));
    return DECLARATION + feed.close();
  }

  private static void entry(Markup feed, ExposureRow row, String origin) {
    var record = ExposureViews.ExposureDetail.of(row);
    feed.open("entry")
        .element("id", "urn:uuid:" + row.id())
        .element("title", BoardDocument.titleOf(record))
        .empty("link", "rel", "alternate", "href", origin + "/board/" + row.id())
        .element("published", row.publishedAt().toString())
        .element("updated", changedAt(row).toString())
        .empty("category", "term", row.exposure().kind())
        .element("summary", BoardDocument.summaryOf(record))
        .close();
  }

  static String sitemap(List<ExposureRow> rows, String origin) {
    var map = new Markup().open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    for (var path : List.of("/", "/board", "/track")) {
      map.open("url").element("loc", origin + path).close();
    }
    for (var row : rows) {
      map.open("url")
          .element("loc", origin + "/board/" + row.id())
          .element("lastmod", changedAt(row).toString())
          .close();
    }
    return DECLARATION + map.close();
  }

  private static Instant changedAt(ExposureRow row) {
    return row.exposure().versions().getLast().publishedAt();
  }

  private static Instant newest(List<ExposureRow> rows) {
    return rows.stream()
        .map(BoardFeed::changedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
