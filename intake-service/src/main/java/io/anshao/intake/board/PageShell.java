package io.anshao.intake.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;

/**
 * The application's page with something to read in it: what stands there is seen without script,
 * and replaced once the script runs.
 */
final class PageShell {

  private static final String PLACE = "<div id=\"app\"></div>";

  /** Where the application was not built. */
  private static final String PLAIN =
      "<!doctype html><html lang=\"zh-CN\" data-size=\"public\"><head><meta charset=\"utf-8\">"
          + "<title></title></head><body>"
          + PLACE
          + "</body></html>";

  private final String beforeTitle;
  private final String beforeBody;
  private final String afterBody;
  private final String version;

  private PageShell(String html) {
    var title = html.indexOf("<title>");
    var head = html.indexOf("</title>") + "</title>".length();
    var body = html.indexOf(PLACE);
    if (title < 0 || head <= title || body < head) {
      throw new IllegalStateException("the application's page has no title or no place for it");
    }
    this.beforeTitle = html.substring(0, title);
    this.beforeBody = html.substring(head, body);
    this.afterBody = html.substring(body + PLACE.length());
    this.version = UUID.nameUUIDFromBytes(html.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * @param name of the page, whose own script and style are asked for at once
   */
  static PageShell load(String name) {
    var page = new ClassPathResource("static/" + name + ".html");
    try {
      return new PageShell(page.exists() ? page.getContentAsString(StandardCharsets.UTF_8) : PLAIN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another for every build. */
  String version() {
    return version;
  }

  /**
   * @param head of elements that are written already
   * @param body the same
   */
  String with(Markup head, Markup body) {
    return beforeTitle + head + beforeBody + "<div id=\"app\">" + body + "</div>" + afterBody;
  }
}
