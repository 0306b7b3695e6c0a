package io.anshao.cases.metric;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.domain.Period;
import io.anshao.cases.metric.domain.Selection;
import io.anshao.edge.problem.FieldErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.util.MultiValueMap;

/** Figures as asked for by the parameters of the address. */
record MetricRequest(Period period, Selection selection) {

  /** What no case is earlier or later than. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

  /** What a district knows, by code. */
  record Known(
      Predicate<String> unit,
      Predicate<String> channel,
      Predicate<String> area,
      Predicate<String> street,
      Predicate<String> campaign) {}

  /**
   * A day, or an instant.
   *
   * @param end the first instant behind the day, {@code last} the last one of it
   */
  private record Moment(Instant start, Instant end, Instant last) {}

  /**
   * Reads {@code from, to, asOf, unit, channel, area, street, campaign}. Times are days in
   * Shanghai, whole and inclusive, or instants with an offset; without {@code asOf} all that is
   * known now counts.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong parameter
   */
  static MetricRequest read(MultiValueMap<String, String> query, Known known, Instant now) {
    var errors = new FieldErrors();
    var from = required(query, "from", errors).map(Moment::start);
    var to = required(query, "to", errors).map(Moment::end);
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      errors.add("to", "not-after-from", "截止时间应当晚于起始时间。", "The end is after the beginning.");
    }
    var asOf = asOf(query, now, errors);
    var selection =
        new Selection(
            one(query, "unit", known.unit(), errors).map(UnitCode::new),
            one(query, "channel", known.channel(), errors),
            one(query, "area", known.area(), errors),
            one(query, "street", known.street(), errors),
            one(query, "campaign", known.campaign(), errors));
    errors.throwIfAny();
    return new MetricRequest(new Period(from.orElseThrow(), to.orElseThrow(), asOf), selection);
  }

  /** The same of the year before, as it was known at the same day of that year. */
  MetricRequest aYearBefore() {
    return new MetricRequest(
        new Period(before(period.from()), before(period.to()), before(period.asOf())), selection);
  }

  private static Instant before(Instant instant) {
    return instant.atZone(Deadline.ZONE).minusYears(1).toInstant();
  }

  MetricRequest of(UnitCode unit) {
    return new MetricRequest(period, selection.with(unit));
  }

  /**
   * The cut-off alone.
   *
   * @throws io.anshao.edge.problem.Problem 422 when it is wrong
   */
  static Instant asOf(MultiValueMap<String, String> query, Instant now) {
    var errors = new FieldErrors();
    var asOf = asOf(query, now, errors);
    errors.throwIfAny();
    return asOf;
  }

  private static Optional<Moment> required(
      MultiValueMap<String, String> query, String name, FieldErrors errors) {
    if (given(query, name).isEmpty()) {
      errors.add(name, "missing", "请给出日期。", "Give a date.");
    }
    return moment(query, name, errors);
  }

  /** What is not known yet cannot be asked for: the answer would not stay the same. */
  private static Instant asOf(
      MultiValueMap<String, String> query, Instant now, FieldErrors errors) {
    var moment = moment(query, "asOf", errors);
    errors.check(
        moment.filter(m -> m.start().isAfter(now)).isPresent(),
        "asOf",
        "in-future",
        "统计时点不能晚于现在。",
        "The cut-off is not in the future.");
    return moment.map(Moment::last).filter(last -> last.isBefore(now)).orElse(now);
  }

  private static Optional<Moment> moment(
      MultiValueMap<String, String> query, String name, FieldErrors errors) {
    var text = given(query, name);
    var moment = text.flatMap(MetricRequest::moment);
    errors.check(
        text.isPresent() && moment.isEmpty(),
        name,
        "not-a-time",
        "请写成 2021-06-30 或者 2021-06-30T17:30:00+08:00。",
        "Write 2021-06-30 or 2021-06-30T17:30:00+08:00.");
    return moment;
  }

  private static Optional<Moment> moment(String text) {
    try {
      var moment = text.contains("T") ? instant(text) : day(text);
      return Optional.of(moment)
          .filter(m -> m.start().isAfter(EARLIEST) && m.end().isBefore(LATEST));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Moment instant(String text) {
    var instant = OffsetDateTime.parse(text).toInstant();
    return new Moment(instant, instant, instant);
  }

  private static Moment day(String text) {
    var day = LocalDate.parse(text);
    var end = day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    return new Moment(day.atStartOfDay(Deadline.ZONE).toInstant(), end, end.minusMillis(1));
  }

  private static Optional<String> one(
      MultiValueMap<String, String> query,
      String name,
      Predicate<String> isKnown,
      FieldErrors errors) {
    var value = given(query, name);
    errors.check(
        value.filter(code -> !code.equals(Selection.NONE) && !isKnown.test(code)).isPresent(),
        name,
        "unknown-value",
        "不认识这个值。",
        "This value is not known.");
    return value;
  }

  private static Optional<String> given(MultiValueMap<String, String> query, String name) {
    return Optional.ofNullable(query.getFirst(name)).filter(text -> !text.isBlank());
  }
}
