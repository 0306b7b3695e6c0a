package io.anshao.cases.callback;

import io.anshao.edge.problem.FieldErrors;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The list of calls as asked for.
 *
 * @param isEnded those that ended, newest first; else those to be made, first due first
 * @param isMine only those that who asks has taken
 */
record CallbackRequest(
    boolean isEnded, boolean isMine, boolean isOverdue, @Nullable Place after, int limit) {

  private static final int STANDARD = 50;
  private static final int MOST = 200;

  /** Where a page ended. */
  record Place(Instant at, UUID caseId, UUID tipId) {

    String text() {
      var plain = at + "|" + caseId + "|" + tipId;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Place> read(String text) {
      try {
        var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        var parts = List.of(plain.split("\\|"));
        return parts.size() == 3
            ? Optional.of(
                new Place(
                    Instant.parse(parts.get(0)),
                    UUID.fromString(parts.get(1)),
                    UUID.fromString(parts.get(2))))
            : Optional.empty();
      } catch (IllegalArgumentException | DateTimeException _) {
        return Optional.empty();
      }
    }
  }

  /**
   * Reads {@code state, takenBy, overdue, cursor, limit}.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong parameter
   */
  static CallbackRequest read(MultiValueMap<String, String> query) {
    var errors = new FieldErrors();
    var state = one(query, "state", text -> known(text, "owed", "ended"), errors);
    var mine = one(query, "takenBy", text -> known(text, "me"), errors);
    var overdue = one(query, "overdue", text -> known(text, "true", "false"), errors);
    var after = one(query, "cursor", Place::read, errors);
    var limit = one(query, "limit", CallbackRequest::limit, errors);
    errors.throwIfAny();
    return new CallbackRequest(
        state.filter("ended"::equals).isPresent(),
        mine.isPresent(),
        overdue.filter("true"::equals).isPresent(),
        after.orElse(null),
        limit.orElse(STANDARD));
  }

  private interface Reading<T> {
    Optional<T> of(String text);
  }

  private static <T> Optional<T> one(
      MultiValueMap<String, String> query, String name, Reading<T> reading, FieldErrors errors) {
    var text = Optional.ofNullable(query.getFirst(name)).filter(given -> !given.isBlank());
    var value = text.flatMap(reading::of);
    errors.check(
        text.isPresent() && value.isEmpty(),
        name,
        "unknown-value",
        "不认识这个值。",
        "This value is not known.");
    return value;
  }

  private static Optional<String> known(String text, String... words) {
    return Optional.of(text).filter(List.of(words)::contains);
  }

  private static Optional<Integer> limit(String text) {
    return Optional.of(text)
        .filter(given -> given.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .filter(n -> n >= 1 && n <= MOST);
  }
}
