package io.anshao.intake.board;

import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.intake.board.ExposureViews.BoardFacets;
import io.anshao.intake.board.ExposureViews.ExposureDetail;
import io.anshao.intake.board.ExposureViews.ExposureItem;
import io.anshao.intake.board.ExposureViews.ExposurePage;
import io.anshao.intake.board.ExposureViews.ExposureVersion;
import io.anshao.intake.board.ExposureViews.Facet;
import io.anshao.intake.board.ExposureViews.PublicPhoto;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The board and its records as they are read without script. */
final class BoardDocument {

  private static final String WITHDRAWN = "已撤下的公示";

  private BoardDocument() {}

  /**
   * @param here the address of this page without the cursor, ending in {@code ?} or {@code &}
   */
  static Markup list(ExposurePage page, BoardFacets facets, BoardFilter filter, String here) {
    var html = main().element("h1", headingOf(filter)).element("p", introOf(filter));
    lists(html, filter);
    choices(html, facets, filter);
    if (page.items().isEmpty()) {
      html.element("p", noneOf(filter));
    }
    html.open("ul", "class", "exposures");
    for (int i = 0; i < page.items().size(); i++) {
      line(html, page.items().get(i), i == 0);
    }
    html.close();
    if (page.next() != null) {
      html.open("p")
          .element("a", "再看一些", "class", "button", "href", here + "cursor=" + page.next())
          .close();
    }
    return html.close();
  }

  static String headingOf(BoardFilter filter) {
    return isPraise(filter) ? "红榜和安全承诺" : "公示栏";
  }

  static String introOf(BoardFilter filter) {
    return isPraise(filter) ? "红榜、标杆示范企业和企业的安全承诺公告，都有期限。" : "经核实的隐患和整改情况。已整改的会注明。";
  }

  private static String noneOf(BoardFilter filter) {
    return isPraise(filter) ? "目前没有符合条件的企业。安全工作做得好的，可以请主管单位向安委办推荐。" : "目前没有符合条件的公示。";
  }

  private static boolean isPraise(BoardFilter filter) {
    return Boolean.TRUE.equals(filter.isPraise());
  }

  private static void lists(Markup html, BoardFilter filter) {
    var query = "?district=" + filter.district();
    html.open("p", "class", "row");
    if (isPraise(filter)) {
      html.element("a", "隐患和处罚", "class", "tap", "href", "/board" + query);
    } else {
      var href = "/board" + query + "&list=" + Praise.LIST;
      html.element("a", "红榜和安全承诺", "class", "tap", "href", href);
    }
    html.close();
  }

  private static void choices(Markup html, BoardFacets facets, BoardFilter filter) {
    html.open("form", "method", "get", "action", "/board", "class", "row");
    html.empty("input", "type", "hidden", "name", "district", "value", filter.district());
    if (isPraise(filter)) {
      html.empty("input", "type", "hidden", "name", "list", "value", Praise.LIST);
    }
    choice(
        html, "street", "街道或镇", filter.street(), names(facets.streets(), UnaryOperator.identity()));
    choice(html, "kind", "类别", filter.kind(), names(facets.kinds(), BoardWords::ofKind));
    if (!isPraise(filter)) {
      choice(html, "status", "整改情况", filter.status(), BoardWords.statuses());
    }
    html.element("button", "筛选", "type", "submit", "class", "button").close();
  }

  private static Map<String, String> names(List<Facet> facets, UnaryOperator<String> words) {
    return facets.stream()
        .collect(
            Collectors.toMap(
                Facet::name,
                facet -> "%s（%d）".formatted(words.apply(facet.name()), facet.count()),
                (first, _) -> first,
                LinkedHashMap::new));
  }

  private static void choice(
      Markup html, String name, String label, @Nullable String chosen, Map<String, String> values) {
    html.open("label").text(label).open("select", "name", name, "class", "input");
    html.element("option", "全部", "value", "");
    values.forEach(
        (value, words) ->
            html.element(
                "option",
                words,
                "value",
                value,
                "selected",
                value.equals(chosen) ? "selected" : null));
    html.close().close();
  }

  private static void line(Markup html, ExposureItem item, boolean isFirst) {
    var title = item.title() == null ? WITHDRAWN : item.title();
    html.open("li").open("article", "class", "exposure");
    shown(item.photos()).ifPresent(photo -> cover(html, photo, isFirst));
    html.open("div", "class", "words")
        .open("h2")
        .element("a", title, "href", "/board/" + item.id())
        .close();
    if (item.place() != null) {
      html.element("p", subject(item.place(), item.subjectName()));
    }
    html.element(
            "p",
            "%s · %s · %s 公布"
                .formatted(
                    BoardWords.of(item.status(), item.kind()),
                    BoardWords.ofKind(item.kind()),
                    BoardWords.day(item.publishedAt())),
            "class",
            "foot")
        .close()
        .close()
        .close();
  }

  /** How it is now, where that is known. */
  private static Optional<PublicPhoto> shown(List<PublicPhoto> photos) {
    return photos.stream()
        .filter(photo -> "after".equals(photo.shows()))
        .findFirst()
        .or(() -> photos.stream().findFirst());
  }

  /** The first is on the first screen. */
  private static void cover(Markup html, PublicPhoto photo, boolean isFirst) {
    var loading = isFirst ? "eager" : "lazy";
    html.empty("img", "src", photo.url() + "?size=small", "alt", "", "loading", loading);
  }

  static Markup record(ExposureDetail record) {
    var html = main().open("p").element("a", "← 公示栏", "href", "/board").close();
    html.element("h1", titleOf(record));
    html.element(
        "p",
        BoardWords.of(record.status(), record.kind()) + " · " + BoardWords.ofKind(record.kind()));
    if (record.status() == Status.WITHDRAWN) {
      return html.element("p", goneOf(record)).close();
    }
    var newestFirst = record.versions().reversed();
    if (record.until() != null) {
      html.element("p", "公示至 " + record.until());
    }
    version(html, newestFirst.getFirst(), record.kind());
    if (newestFirst.size() > 1) {
      html.element("h2", "以前公布过的内容").element("p", "公布过的每一版都留在这里，不改写。");
      newestFirst.stream().skip(1).forEach(each -> earlier(html, each, record.kind()));
    }
    return html.close();
  }

  private static void earlier(Markup html, ExposureVersion version, String kind) {
    html.open("section", "class", "panel").element("h3", version.title());
    version(html, version, kind);
    html.close();
  }

  private static void version(Markup html, ExposureVersion version, String kind) {
    html.open("dl");
    if (Praise.is(kind)) {
      fact(html, "企业", version.subjectName());
      fact(html, Praise.said(kind), version.problem());
      fact(html, "地点", version.place());
      fact(html, "推荐单位", version.responsibleUnit());
    } else {
      fact(html, "问题", version.problem());
      fact(html, "怎么改的", version.measure() == null ? "还在整改" : version.measure());
      fact(html, "地点", version.place());
      fact(html, "单位", version.subjectName());
      fact(html, "责任单位", version.responsibleUnit());
    }
    fact(html, "公布日期", BoardWords.day(version.publishedAt()));
    fact(html, "更正说明", version.correction());
    html.close();
    version.photos().forEach(photo -> picture(html, photo));
  }

  private static void fact(Markup html, String name, @Nullable String words) {
    if (words != null) {
      html.element("dt", name).element("dd", words);
    }
  }

  private static void picture(Markup html, PublicPhoto photo) {
    html.open("figure").empty("img", "src", photo.url(), "alt", "公示照片", "loading", "lazy");
    if (photo.shows() != null) {
      html.element("figcaption", photo.shows().equals("before") ? "整改前" : "整改后");
    }
    html.close();
  }

  /** The record's title, or that it is withdrawn. */
  static String titleOf(ExposureDetail record) {
    return record.title() == null ? WITHDRAWN : record.title();
  }

  /** What a card that somebody shares says of the record. */
  static String summaryOf(ExposureDetail record) {
    return record.problem() == null || record.place() == null
        ? goneOf(record)
        : "%s。%s：%s"
            .formatted(
                BoardWords.of(record.status(), record.kind()), record.place(), record.problem());
  }

  /** Why nothing of it is shown any more. */
  private static String goneOf(ExposureDetail record) {
    return record.ended() == null ? "这条公示已经撤下，内容不再公开。" : "这条公示的公示期已满，内容不再公开。";
  }

  private static Markup main() {
    return new Markup()
        .open("main", "id", "content", "class", "content")
        .open("p", "class", "row")
        .element("a", "安哨 随手拍", "class", "tap", "href", "/")
        .element("a", "查进度", "class", "tap", "href", "/track")
        .close();
  }

  private static String subject(String place, @Nullable String name) {
    return name == null ? place : place + " · " + name;
  }
}
