package io.anshao.notify.notice;

import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.messaging.reference.ReferenceStore;
import io.anshao.notify.notice.channel.Parcel;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a message into words. */
public final class Parcels {

  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("y年M月d日");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);

  /** Of a digest; the rest is counted. */
  private static final int MOST_NUMBERS = 20;

  private final Texts texts;
  private final ReferenceStore reference;
  private final Unsubscribing unsubscribing;
  private final String intake;
  private final String console;

  /**
   * @param intake public address of the pages where reporters look
   * @param console address of the console
   */
  Parcels(
      Texts texts, ReferenceStore reference, Unsubscribing unsubscribing, URI intake, URI console) {
    this.texts = texts;
    this.reference = reference;
    this.unsubscribing = unsubscribing;
    this.intake = base(intake);
    this.console = base(console);
  }

  Parcel of(Message message) {
    var values = values(message);
    if (message.to() instanceof Addressee.Subscriber) {
      return parcel(message, "", "", values, null);
    }
    var words = texts.of(message);
    var unsubscribe = unsubscribe(message);
    var letter = words.letter().with(values);
    return parcel(
        message,
        unsubscribe == null ? letter : letter + "\n退订此类通知 Unsubscribe: " + unsubscribe + "\n",
        words.brief().with(values),
        values,
        unsubscribe);
  }

  private Parcel parcel(
      Message message,
      String letter,
      String brief,
      Map<String, String> values,
      @Nullable URI unsubscribe) {
    return new Parcel(
        message.id(),
        message.event(),
        message.isDigest() ? Texts.DIGEST : message.template(),
        texts.subject(),
        letter,
        brief,
        values,
        unsubscribe,
        message.at(),
        message.attempts() > 1);
  }

  private @Nullable URI unsubscribe(Message message) {
    return message.to() instanceof Addressee.Staff(_, var channel)
            && channel == io.anshao.contracts.notice.ChannelKind.MAIL
            && !message.urgent()
            && !message.isDigest()
        ? unsubscribing.link(message.id())
        : null;
  }

  private Map<String, String> values(Message message) {
    var values = new HashMap<>(dates(message.dueOn()));
    values.put("number", message.number());
    values.put("link", link(message));
    values.put("org", org(message.district()));
    if (message.to() instanceof Addressee.Subscriber) {
      values.put("district", message.district());
      values.put("state", String.valueOf(message.state()));
    }
    if (message.isDigest()) {
      values.put("count", Integer.toString(message.together().size()));
      values.put("numbers", numbers(message.together()));
    }
    return values;
  }

  private String link(Message message) {
    var path = message.isDigest() ? "/" : message.path();
    return path == null ? intake + "/track" : console + path;
  }

  /** Name of the office; of the product where the district is not known yet. */
  String org(String district) {
    return reference
        .find(DistrictDefined.class, "district/" + district)
        .map(DistrictDefined::officeName)
        .orElse("安哨");
  }

  /** What a text is tried with, before anybody gets it. */
  public Map<String, String> sample(String template, String district) {
    var values = new HashMap<>(dates(LocalDate.of(2021, 7, 8)));
    values.put("number", "JB20210608-7K3M9Q");
    values.put("link", template.startsWith("staff-") ? console + "/" : intake + "/track");
    values.put("org", org(district));
    values.put("count", "8");
    values.put("numbers", "JBAQ2021000001、JBAQ2021000002");
    values.keySet().retainAll(Texts.fields(template));
    return values;
  }

  private static Map<String, String> dates(@Nullable LocalDate due) {
    return due == null
        ? Map.of()
        : Map.of("date", CHINESE.format(due), "dateEn", ENGLISH.format(due));
  }

  private static String numbers(List<String> all) {
    var shown = String.join("、", all.stream().distinct().limit(MOST_NUMBERS).toList());
    return all.size() > MOST_NUMBERS ? shown + "……" : shown;
  }

  private static String base(URI address) {
    return address.toString().replaceFirst("/+$", "");
  }
}
