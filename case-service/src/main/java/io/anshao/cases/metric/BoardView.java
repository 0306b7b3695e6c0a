package io.anshao.cases.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.anshao.cases.metric.MetricViews.MetricItem;
import io.anshao.cases.metric.domain.Figure;
import io.anshao.cases.metric.domain.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period, those of the year before, and the same told apart.
 *
 * @param lastPeriod the same days of the year before, known as of the same day of that year
 * @param by how the groups are told apart, for example {@code unit}
 * @param groups without those in which nothing is counted
 */
record BoardView(
    Period period,
    Period lastPeriod,
    List<BoardMetric> metrics,
    String by,
    List<GroupView> groups) {

  /**
   * A metric of the whole.
   *
   * @param last what it was the year before
   * @param ofCases whether its cases are as many as it says
   * @param atCutOff whether it tells how things stand at the cut-off, whatever the period
   * @param openable whether the caller may ask for the cases behind it
   */
  record BoardMetric(
      MetricItem now, FigureView last, boolean ofCases, boolean atCutOff, boolean openable) {}

  /**
   * A group.
   *
   * @param key code of the unit, channel, area or street, id of the campaign, or Monday of the
   *     week; {@code -} for what has none
   * @param figures in the order of the metrics; {@code null} where a week has none
   */
  record GroupView(
      String key, String name, String nameEn, Period period, List<@Nullable FigureView> figures) {}

  /**
   * A figure with what it rests on; {@code value} is {@code null} when there is nothing to divide
   * by.
   */
  record FigureView(
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal value,
      @Nullable Long numerator,
      @Nullable Long denominator) {

    static FigureView of(Figure figure) {
      return new FigureView(
          figure.value().orElse(null),
          figure.numerator().orElse(null),
          figure.denominator().orElse(null));
    }

    static @Nullable FigureView of(Optional<Figure> figure) {
      return figure.map(FigureView::of).orElse(null);
    }
  }
}
