package io.anshao.cases.metric.domain;

import io.anshao.cases.metric.domain.Counting.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The figures of a period, and the same told apart, in one pass over the cases. A group says what
 * the whole would say if it were asked for that group alone.
 */
public final class Board {

  /**
   * The figures of a group, in the order of the metrics.
   *
   * @param period the same for all groups, but for weeks each its own
   * @param figures empty where a week has none: how things stand at the cut-off
   */
  public record Group(String key, Period period, List<Optional<Figure>> figures) {}

  private record Week(Period period, Counting<Metric> counting) {}

  private final List<Metric> metrics;
  private final Period period;
  private final Selection selection;
  private final By by;
  private final Counting<Metric> total;
  private final List<Week> weeks;
  private final Map<String, List<Tally>> groups = new TreeMap<>();

  public Board(List<Metric> metrics, Period period, Selection selection, By by) {
    this.metrics = metrics;
    this.period = period;
    this.selection = selection;
    this.by = by;
    this.total = new Counting<>(metrics, period, selection);
    this.weeks =
        by == By.WEEK
            ? Weeks.of(period).stream()
                .map(week -> new Week(week, new Counting<>(metrics, week, selection)))
                .toList()
            : List.of();
  }

  /** Takes a case in, as it was known at the cut-off of the period. */
  public Board add(CaseFacts facts) {
    total.add(facts);
    weeks.forEach(week -> week.counting().add(facts));
    if (by != By.WEEK && selection.takes(facts)) {
      IntStream.range(0, metrics.size()).forEach(i -> add(i, facts));
    }
    return this;
  }

  private void add(int metric, CaseFacts facts) {
    metrics
        .get(metric)
        .count()
        .marks()
        .of(facts, period)
        .filter(selection::takes)
        .forEach(mark -> tallies(by.keyOf(facts, mark)).get(metric).add(mark));
  }

  private List<Tally> tallies(String key) {
    return groups.computeIfAbsent(
        key, _ -> metrics.stream().map(metric -> new Tally(metric.count().gauge())).toList());
  }

  /** The figures of all together, in the order of the metrics. */
  public List<Counted<Metric>> total() {
    return total.figures();
  }

  /** Groups in the order of their keys; those in which nothing is counted are not there. */
  public List<Group> groups() {
    var all = new ArrayList<Group>();
    groups.forEach((key, tallies) -> all.add(new Group(key, period, figures(tallies))));
    weeks.forEach(week -> all.add(group(week)));
    all.sort(Comparator.comparing(Group::key));
    return List.copyOf(all);
  }

  private static List<Optional<Figure>> figures(List<Tally> tallies) {
    return tallies.stream().map(Tally::figure).map(Optional::of).toList();
  }

  private static Group group(Week week) {
    return new Group(
        Weeks.nameOf(week.period()),
        week.period(),
        week.counting().figures().stream()
            .map(
                each ->
                    each.line().isAtCutOff()
                        ? Optional.<Figure>empty()
                        : Optional.of(each.figure()))
            .toList());
  }
}
