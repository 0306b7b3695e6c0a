package io.anshao.intake.board;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements of HTML or XML. Every text and every value of an attribute is escaped; characters
 * that XML does not know are left out.
 */
final class Markup {

  private final StringBuilder written = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values, one after the other; one without a value is left out
   */
  Markup open(String name, @Nullable String... attributes) {
    start(name, attributes);
    written.append('>');
    open.push(name);
    return this;
  }

  /** Ends the element that was begun last. */
  Markup close() {
    written.append("</").append(open.pop()).append('>');
    return this;
  }

  Markup text(@Nullable String text) {
    escape(text == null ? "" : text);
    return this;
  }

  /** An element of text alone. */
  Markup element(String name, @Nullable String text, @Nullable String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** An element without content, such as {@code img}. */
  Markup empty(String name, @Nullable String... attributes) {
    start(name, attributes);
    written.append("/>");
    return this;
  }

  private void start(String name, @Nullable String... attributes) {
    written.append('<').append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      var value = attributes[i + 1];
      if (value != null) {
        written.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        written.append('"');
      }
    }
  }

  private void escape(String text) {
    text.codePoints().filter(Markup::isCharacter).forEach(this::escape);
  }

  private void escape(int codePoint) {
    switch (codePoint) {
      case '&' -> written.append("&amp;");
      case '<' -> written.append("&lt;");
      case '>' -> written.append("&gt;");
      case '"' -> written.append("&quot;");
      case '\'' -> written.append("&#39;");
      default -> written.appendCodePoint(codePoint);
    }
  }

  /** XML 1.0, production 2. */
  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
