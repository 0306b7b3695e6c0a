package io.anshao.cases.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When tips are one incident (DOMAIN 6, A11).
 *
 * @param least so many tips
 * @param window within so much time
 * @param metres and so near to the newest
 */
public record ClusterRule(int least, Duration window, int metres) {

  /** At least five in half an hour within 500 metres. */
  public static final ClusterRule STANDARD = new ClusterRule(5, Duration.ofMinutes(30), 500);

  /**
   * A tip near the newest one, in place and time.
   *
   * @param incident the open incident that it belongs to
   */
  public record Neighbour(UUID caseId, Instant at, Optional<UUID> incident) {}

  /** What the newest tip brings about. */
  public sealed interface Outcome {

    /** It belongs to what is known. */
    record Joins(UUID incident) implements Outcome {}

    /** It makes a cluster of these cases and itself. */
    record Opens(List<UUID> others) implements Outcome {}

    /** It stands by itself. */
    record Nothing() implements Outcome {}
  }

  /**
   * Judges the newest tip.
   *
   * @param neighbours other tips within the distance and the time
   */
  public Outcome judge(List<Neighbour> neighbours) {
    var known = neighbours.stream().flatMap(each -> each.incident().stream()).findFirst();
    if (known.isPresent()) {
      return new Outcome.Joins(known.get());
    }
    return neighbours.size() + 1 < least
        ? new Outcome.Nothing()
        : new Outcome.Opens(neighbours.stream().map(Neighbour::caseId).toList());
  }
}
