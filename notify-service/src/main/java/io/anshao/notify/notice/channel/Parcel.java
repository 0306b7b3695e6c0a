package io.anshao.notify.notice.channel;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is delivered, in words and in fields.
 *
 * @param id of the message: the same at every try, so that a double can be recognised
 * @param event what it tells of
 * @param template which text, as a provider may know it by a code of its own
 * @param letter the long text, with a subject
 * @param brief the short text, in one paragraph
 * @param values what the text was filled with
 * @param unsubscribe where the recipient ends messages of this kind; {@code null} where they cannot
 * @param at business time of the event
 * @param isAgain whether a try came before it, of which nobody knows whether it arrived
 */
public record Parcel(
    UUID id,
    UUID event,
    String template,
    String subject,
    String letter,
    String brief,
    Map<String, String> values,
    @Nullable URI unsubscribe,
    Instant at,
    boolean isAgain) {

  private static final String MAY_REPEAT = "\n（可能重复：如已收到请忽略 May repeat）";

  /**
   * The short text for who cannot recognise a double by its id: from the second try on it says that
   * it may be one.
   */
  public String briefWithoutId() {
    return isAgain ? brief + MAY_REPEAT : brief;
  }

  /** Without its words. */
  @Override
  public String toString() {
    return "Parcel[" + id + "]";
  }
}
