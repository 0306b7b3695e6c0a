package io.anshao.cases.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.anshao.cases.metric.domain.Column;
import io.anshao.cases.metric.domain.Counting.Counted;
import io.anshao.cases.metric.domain.Metric;
import io.anshao.cases.metric.domain.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures as they are answered. */
final class MetricViews {

  private MetricViews() {}

  /** Metrics of a period. */
  record MetricList(Period period, List<MetricItem> items) {}

  /** Columns of a period. */
  record ColumnList(Period period, List<ColumnItem> items) {}

  /**
   * A metric.
   *
   * @param value {@code null} when there was nothing to divide by or to order: that is not zero
   * @param numerator of a ratio
   * @param denominator of a ratio, or how many values were ordered
   */
  record MetricItem(
      String key,
      String name,
      String nameEn,
      String definition,
      String definitionEn,
      String unit,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal value,
      @Nullable Long numerator,
      @Nullable Long denominator) {}

  /** A column of the statistics table. */
  record ColumnItem(
      String number,
      String title,
      String unit,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal value,
      String how) {}

  static MetricList metrics(MetricRequest request, List<Counted<Metric>> counted) {
    return new MetricList(request.period(), items(counted));
  }

  static List<MetricItem> items(List<Counted<Metric>> counted) {
    return counted.stream().map(MetricViews::item).toList();
  }

  static MetricItem item(Counted<Metric> counted) {
    var metric = counted.line();
    var figure = counted.figure();
    return new MetricItem(
        metric.key(),
        metric.name(),
        metric.nameEn(),
        metric.definition(),
        metric.definitionEn(),
        metric.measure().code(),
        figure.value().orElse(null),
        figure.numerator().orElse(null),
        figure.denominator().orElse(null));
  }

  static ColumnList columns(MetricRequest request, List<Counted<Column>> counted) {
    return new ColumnList(request.period(), counted.stream().map(MetricViews::column).toList());
  }

  private static ColumnItem column(Counted<Column> counted) {
    var column = counted.line();
    return new ColumnItem(
        column.number(),
        column.title(),
        column.measure().code(),
        counted.figure().value().orElse(null),
        column.how());
  }
}
