package io.anshao.cases.access;

import io.anshao.cases.access.domain.Looked;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.edge.problem.FieldErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * Which readings, the latest first.
 *
 * @param caseNumber of the case looked at
 * @param from the first instant, {@code to} the first one after it
 * @param before rows below this one: where the page before ended
 */
record AccessQuery(
    Optional<UUID> person,
    Optional<UUID> caseId,
    Optional<String> caseNumber,
    Optional<Looked> what,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Long> before) {

  private static final int LONGEST_NUMBER = 64;

  /** Those of one case. */
  static AccessQuery of(UUID caseId, Optional<Long> before) {
    return new AccessQuery(
        Optional.empty(),
        Optional.of(caseId),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        before);
  }

  /**
   * Reads {@code person, case, what, from, to, before}: a case by id or number, days in Shanghai,
   * the last one included.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong parameter
   */
  static AccessQuery read(MultiValueMap<String, String> query) {
    var errors = new FieldErrors();
    var ofCase = given(query, "case");
    var id = ofCase.flatMap(AccessQuery::uuid);
    var number = ofCase.filter(text -> id.isEmpty());
    errors.check(
        number.filter(text -> text.length() > LONGEST_NUMBER).isPresent(),
        "case",
        "unknown-value",
        "请填写案件编号。",
        "Give the number of a case.");
    var from = known(query, "from", AccessQuery::day, errors);
    var to = known(query, "to", AccessQuery::day, errors);
    var read =
        new AccessQuery(
            known(query, "person", AccessQuery::uuid, errors),
            id,
            number,
            known(query, "what", Looked::ofCode, errors),
            from.map(AccessQuery::start),
            to.map(day -> start(day.plusDays(1))),
            before(query, errors));
    errors.throwIfAny();
    return read;
  }

  static Optional<Long> before(MultiValueMap<String, String> query, FieldErrors errors) {
    return known(query, "before", AccessQuery::number, errors);
  }

  private interface Reading<T> {
    Optional<T> of(String text);
  }

  private static <T> Optional<T> known(
      MultiValueMap<String, String> query, String name, Reading<T> reading, FieldErrors errors) {
    var text = given(query, name);
    var value = text.flatMap(reading::of);
    errors.check(
        text.isPresent() && value.isEmpty(),
        name,
        "unknown-value",
        "不认识这个值。",
        "This value is not known.");
    return value;
  }

  private static Optional<String> given(MultiValueMap<String, String> query, String name) {
    return Optional.ofNullable(query.getFirst(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() / 1000 == 2);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Deadline.ZONE).toInstant();
  }
}
