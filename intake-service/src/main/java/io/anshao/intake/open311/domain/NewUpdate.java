package io.anshao.intake.open311.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What another system says of a request. It moves nothing here: whoever handles the matter reads it
 * as a message, with the state and the time that the other system names.
 *
 * @param updateId the other system's own
 * @param hasMedia whether it names pictures, which are not fetched for a message
 */
public record NewUpdate(
    String requestId,
    String updateId,
    String status,
    Instant at,
    String description,
    boolean hasMedia) {

  private static final int LONGEST = 2000;
  private static final int LONGEST_ID = 100;

  private static final Set<String> STATUSES =
      Set.of(
          "unchanged",
          "open",
          "closed",
          "fixed",
          "in_progress",
          "planned",
          "action_scheduled",
          "investigating",
          "duplicate",
          "not_councils_responsibility",
          "no_further_action",
          "internal_referral",
          "cancelled",
          "reopen",
          "for_triage");

  /**
   * Reads it.
   *
   * @throws Refused with everything that is wrong
   */
  public static NewUpdate read(Arguments in) {
    var wrongs = new ArrayList<Wrong>();
    var request = required("service_request_id", in, wrongs);
    // what older FixMyStreet calls it
    var id = in.one("update_id").or(() -> in.one("update_id_ext"));
    if (id.isEmpty()) {
      wrongs.add(Wrong.bad("update_id is required"));
    }
    tooLong("update_id", id, LONGEST_ID, wrongs);
    var status = required("status", in, wrongs).map(word -> word.strip().toLowerCase(Locale.ROOT));
    if (status.filter(word -> !STATUSES.contains(word)).isPresent()) {
      wrongs.add(Wrong.bad("status is none of those that are defined"));
    }
    required("updated_datetime", in, wrongs);
    var at = Search.moment("updated_datetime", in, wrongs);
    var description = required("description", in, wrongs);
    tooLong("description", description, LONGEST, wrongs);
    if (description.filter(text -> text.indexOf('\0') >= 0).isPresent()) {
      wrongs.add(Wrong.bad("description holds a character that cannot be stored"));
    }
    Refused.ifAny(wrongs);
    return new NewUpdate(
        request.orElseThrow(),
        id.orElseThrow(),
        status.orElseThrow(),
        at.orElseThrow(),
        description.orElseThrow(),
        !in.all("media_url").isEmpty());
  }

  private static Optional<String> required(String name, Arguments in, List<Wrong> wrongs) {
    var value = in.one(name);
    if (value.isEmpty()) {
      wrongs.add(Wrong.bad(name + " is required"));
    }
    return value;
  }

  private static void tooLong(String name, Optional<String> text, int longest, List<Wrong> wrongs) {
    if (text.filter(t -> t.codePointCount(0, t.length()) > longest).isPresent()) {
      wrongs.add(
          Wrong.bad(
              "%s takes %s characters at most"
                  .formatted(name, String.format(Locale.ROOT, "%,d", longest))));
    }
  }

  /**
   * What whoever handles the matter reads.
   *
   * @param sender what the key is called
   */
  public String message(String sender) {
    return "[Open311 · %s · %s · %s%s]\n%s"
        .formatted(
            sender,
            status.toUpperCase(Locale.ROOT),
            Moment.write(at),
            hasMedia ? " · 另有图片未取回" : "",
            description.strip());
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "NewUpdate";
  }
}
