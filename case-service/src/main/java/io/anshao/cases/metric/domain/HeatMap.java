package io.anshao.cases.metric.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the cases behind a figure are, small numbers hidden. */
public final class HeatMap {

  /** How places are told apart. */
  public enum Place {
    STREET,
    /** A square of about 250 m. */
    CELL;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Place> ofCode(String code) {
      return Arrays.stream(values()).filter(place -> place.code().equals(code)).findFirst();
    }

    private Optional<String> of(CaseFacts facts) {
      return switch (this) {
        case STREET -> facts.origin().street();
        case CELL -> facts.origin().place().map(Grid::cellOf);
      };
    }
  }

  private final Behind behind;
  private final Place by;
  private final Map<String, String> places = new HashMap<>();

  /**
   * Of a metric whose cases are as many as it says.
   *
   * @throws IllegalArgumentException for any other
   */
  public HeatMap(Metric metric, Period period, Selection selection, Place by) {
    if (!metric.isOfCases()) {
      throw new IllegalArgumentException(metric.key() + " does not count cases");
    }
    this.behind = new Behind(metric, period, selection);
    this.by = by;
  }

  /** Takes a case in, as it was known at the cut-off of the period. */
  public HeatMap add(CaseFacts facts) {
    if (behind.add(facts)) {
      by.of(facts).ifPresent(place -> places.put(facts.id(), place));
    }
    return this;
  }

  /** By place, without cases that have none. */
  public Suppressed numbers() {
    var counts = new HashMap<String, Long>();
    behind.parts().stream()
        .flatMap(part -> Optional.ofNullable(places.get(part.caseId())).stream())
        .forEach(place -> counts.merge(place, 1L, Long::sum));
    return Suppressed.of(counts);
  }
}
