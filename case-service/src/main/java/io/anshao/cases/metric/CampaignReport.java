package io.anshao.cases.metric;

import io.anshao.cases.metric.MetricViews.MetricItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign brought about.
 *
 * @param total of the whole district
 * @param units by the unit that led, those with something to count
 */
record CampaignReport(
    UUID id,
    String name,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate endedOn,
    Instant asOf,
    List<MetricItem> total,
    List<OfUnit> units) {

  /** The same figures of one unit. */
  record OfUnit(String unit, String unitName, List<MetricItem> figures) {}
}
