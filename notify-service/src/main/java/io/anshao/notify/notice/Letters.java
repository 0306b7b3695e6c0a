package io.anshao.notify.notice;

import static java.util.Objects.requireNonNull;

import io.anshao.notify.notice.domain.Wording;
import io.anshao.notify.notice.mail.Letter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the letters. They name the tip number, a date and where to look, never what was reported:
 * a mailbox may be read by others.
 */
final class Letters {

  private static final Set<String> TEMPLATES =
      Set.of("tip-accepted", "tip-declined", "tip-closed", "reward-waiting", "reward-returned");
  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("y年M月d日");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);

  private final String subject = resource("subject").text().strip();
  private final Map<String, Wording> texts = new TreeMap<>();
  private final String link;

  /**
   * @param intake public address of the pages where reporters look
   */
  Letters(URI intake) {
    this.link = intake.toString().replaceFirst("/+$", "") + "/track";
    TEMPLATES.forEach(name -> texts.put(name, resource(name)));
  }

  boolean has(String template) {
    return texts.containsKey(template);
  }

  Letter write(Message message, String to) {
    var values = new HashMap<>(Map.of("number", message.number(), "link", link));
    var due = message.dueOn();
    if (due != null) {
      values.put("date", CHINESE.format(due));
      values.put("dateEn", ENGLISH.format(due));
    }
    var text = requireNonNull(texts.get(message.template())).with(values);
    return new Letter(message.id(), to, subject, text);
  }

  private static Wording resource(String name) {
    try (var in = Letters.class.getResourceAsStream("/mail/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no text for " + name);
      }
      return new Wording(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
