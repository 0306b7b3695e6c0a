package io.anshao.intake.open311.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which requests are asked for.
 *
 * @param codes of services; empty for all
 * @param isClosed empty for both
 * @param from inclusive
 * @param until inclusive
 * @param page from 1 on
 */
public record Search(
    List<String> codes,
    Optional<Boolean> isClosed,
    Instant from,
    Instant until,
    int page,
    int pageSize) {

  /** Requests of one answer. */
  static final int MOST = 1000;

  private static final int DAYS = 90;
  private static final Duration SPAN = Duration.ofDays(DAYS);

  /** Behind every page there can be. */
  private static final int LAST_PAGE = 1_000_000;

  /**
   * Reads it. Without dates, the last 90 days from their first midnight: so the window does not
   * move while somebody turns pages.
   *
   * @throws Refused with everything that is wrong
   */
  public static Search read(Arguments in, Offer offer, Instant now) {
    var wrongs = new ArrayList<Wrong>();
    var codes = in.list("service_code");
    if (codes.stream().anyMatch(code -> offer.find(code).isEmpty())) {
      wrongs.add(Wrong.unknown("service_code"));
    }
    var isClosed = closed(in, wrongs);
    var start = moment("start_date", in, wrongs);
    var end = moment("end_date", in, wrongs);
    var page = whole("page", in, 1, LAST_PAGE, wrongs);
    var size = whole("page_size", in, MOST, MOST, wrongs);
    var until = end.orElseGet(() -> start.map(from -> from.plus(SPAN)).orElse(now));
    var from = start.orElseGet(() -> midnightBefore(until));
    if (from.isAfter(until)) {
      wrongs.add(Wrong.bad("end_date is before start_date"));
    } else if (start.isPresent() && Duration.between(from, until).compareTo(SPAN) > 0) {
      wrongs.add(Wrong.bad("start_date and end_date may span 90 days at most"));
    }
    Refused.ifAny(wrongs);
    return new Search(codes, isClosed, from, until, page, size);
  }

  private static Instant midnightBefore(Instant until) {
    return LocalDate.ofInstant(until, Moment.ZONE)
        .minusDays(DAYS)
        .atStartOfDay(Moment.ZONE)
        .toInstant();
  }

  private static Optional<Boolean> closed(Arguments in, List<Wrong> wrongs) {
    var wanted = in.list("status");
    if (wanted.stream().anyMatch(Predicate.not(List.of("open", "closed")::contains))) {
      wrongs.add(Wrong.bad("status is open, closed or both"));
    }
    return wanted.size() == 1 ? Optional.of(wanted.getFirst().equals("closed")) : Optional.empty();
  }

  static Optional<Instant> moment(String name, Arguments in, List<Wrong> wrongs) {
    var text = in.one(name);
    var moment = text.flatMap(Moment::read);
    if (text.isPresent() && moment.isEmpty()) {
      wrongs.add(Wrong.bad(name + " must be a date and time with a zone"));
    }
    return moment;
  }

  private static int whole(String name, Arguments in, int otherwise, int most, List<Wrong> wrongs) {
    var text = in.one(name);
    var number =
        text.filter(t -> t.matches("[0-9]{1,7}"))
            .map(Integer::valueOf)
            .filter(n -> n >= 1 && n <= most);
    if (text.isPresent() && number.isEmpty()) {
      wrongs.add(Wrong.bad(name + " must be a number from 1 to " + most));
    }
    return number.orElse(otherwise);
  }
}
