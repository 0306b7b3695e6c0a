package io.anshao.cases.subject.domain;

import io.anshao.cases.penalty.domain.ClosureCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * All cases of a party. Where its code is known, what only bears the same name is listed but does
 * not count.
 */
public record History(Sameness basis, List<PastCase> cases) {

  /** 重复: as the metric {@code repeat_subject} counts it (DOMAIN 5.4). */
  public static final Duration YEAR = Duration.ofDays(365);

  private static final int REPEATED = 2;

  /** Cases of the last 365 days. */
  public long recent(Instant now) {
    return counted().filter(past -> past.registeredAt().isAfter(now.minus(YEAR))).count();
  }

  /** Those that an inspection of the last 365 days found to be true, wholly or in part. */
  public long substantiated(Instant now) {
    return counted()
        .flatMap(past -> past.foundedAt().stream())
        .filter(at -> at.isAfter(now.minus(YEAR)))
        .count();
  }

  public boolean isRepeated(Instant now) {
    return substantiated(now) >= REPEATED;
  }

  /** Whether a major hazard is open in any of them. */
  public boolean hasMajor() {
    return counted().anyMatch(PastCase::hasMajor);
  }

  /** The penalties that art. 113 counts. */
  public ClosureCounter.Count penalties(LocalDate today) {
    return ClosureCounter.count(
        counted().flatMap(past -> past.penalties().stream()).toList(), today);
  }

  /** 提请关闭 (安全生产法 art. 113): a major hazard, and as many penalties as the law asks for. */
  public boolean isClosureDue(LocalDate today) {
    return hasMajor() && penalties(today).isReached();
  }

  private Stream<PastCase> counted() {
    return cases.stream().filter(past -> past.how() == basis);
  }
}
