package io.anshao.notify.notice;

import static java.util.Objects.requireNonNull;

import io.anshao.notify.notice.domain.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words that the product ships, by template. They name a number, a date and where to look,
 * never what was reported: a mailbox may be read by others. A district may have words of its own.
 */
public final class Texts {

  /** What goes out for several at once. */
  public static final String DIGEST = "staff-digest";

  private static final String DIVIDER = "\n---\n";

  /** Names in the order in which people look through them. */
  private static final List<String> REPORTERS =
      List.of("tip-accepted", "tip-declined", "tip-closed", "reward-waiting", "reward-returned");

  private static final List<String> STAFF =
      List.of(
          "staff-assigned",
          "staff-due",
          "staff-late",
          "staff-letter",
          "staff-interview",
          "staff-listing",
          "staff-alarm",
          DIGEST);

  private static final Set<String> FIELDS = Set.of("number", "link", "date", "dateEn", "org");
  private static final Set<String> DIGEST_FIELDS = Set.of("count", "numbers", "link", "org");

  private final Map<String, Words> words = new TreeMap<>();
  private final String subject = resource("subject").strip();

  Texts() {
    names().forEach(name -> words.put(name, split(resource(name))));
  }

  /**
   * A template's words.
   *
   * @param brief one paragraph, for robots and as the model of a text message
   * @param letter for mails
   */
  public record Words(Wording brief, Wording letter) {

    /** Words that somebody wrote. */
    public static Words of(String brief, String letter) {
      return new Words(new Wording(brief), new Wording(letter));
    }
  }

  /** Every template, those to reporters first. */
  public static List<String> names() {
    return java.util.stream.Stream.concat(REPORTERS.stream(), STAFF.stream()).toList();
  }

  /** What a template may name; nothing else of a case leaves this house. */
  public static Set<String> fields(String template) {
    return template.equals(DIGEST) ? DIGEST_FIELDS : FIELDS;
  }

  boolean has(String template) {
    return words.containsKey(template);
  }

  /** The words that the product ships; empty for a template that there is not. */
  public Optional<Words> shipped(String template) {
    return Optional.ofNullable(words.get(template));
  }

  /** Of every mail: neutral, whatever it tells. */
  public String subject() {
    return subject;
  }

  Words of(Message message) {
    var own = message.own();
    return own == null
        ? requireNonNull(words.get(message.isDigest() ? DIGEST : message.template()))
        : Words.of(own.brief(), own.letter());
  }

  private static Words split(String text) {
    var at = text.indexOf(DIVIDER);
    return Words.of(text.substring(0, at).strip(), text.substring(at + DIVIDER.length()));
  }

  private static String resource(String name) {
    try (var in = Texts.class.getResourceAsStream("/texts/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no text for " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
