package io.anshao.cases.metric;

import io.anshao.cases.metric.domain.By;
import io.anshao.cases.metric.domain.Period;
import io.anshao.edge.problem.FieldErrors;
import java.time.Duration;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** By what the figures of a board are told apart. */
final class BoardRequest {

  /** Two years of weeks and what leap years need: the answer stays readable. */
  private static final Duration LONGEST = Duration.ofDays(735);

  private BoardRequest() {}

  /**
   * Reads {@code by}; units without it.
   *
   * @throws io.anshao.edge.problem.Problem 422 when it is not known, or for weeks of too long a
   *     period; 403 for channels where the person is of a unit
   */
  static By read(MultiValueMap<String, String> query, MetricAccess access, Period period) {
    var given = Optional.ofNullable(query.getFirst("by")).filter(text -> !text.isBlank());
    var by = given.flatMap(By::ofCode);
    var errors = new FieldErrors();
    errors.check(
        given.isPresent() && by.isEmpty(),
        "by",
        "unknown-value",
        "不认识这个值。",
        "This value is not known.");
    errors.check(
        by.filter(By.WEEK::equals).isPresent() && isLong(period),
        "from",
        "too-long",
        "按周统计最多两年。",
        "By week, two years at most.");
    errors.throwIfAny();
    if (by.filter(By.CHANNEL::equals).isPresent()) {
      access.requireOffice();
    }
    return by.orElse(By.UNIT);
  }

  private static boolean isLong(Period period) {
    return Duration.between(period.from(), period.to()).compareTo(LONGEST) > 0;
  }
}
