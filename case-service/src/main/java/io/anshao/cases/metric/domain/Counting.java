package io.anshao.cases.metric.domain;

import java.util.ArrayList;
import java.util.List;

/** Counts case after case and holds none of them. */
public final class Counting<L extends Line> {

  /** A line and its figure. */
  public record Counted<L extends Line>(L line, Figure figure) {}

  private record Open<L extends Line>(L line, Tally tally) {}

  private final Period period;
  private final Selection selection;
  private final List<Open<L>> open = new ArrayList<>();

  public Counting(List<L> lines, Period period, Selection selection) {
    this.period = period;
    this.selection = selection;
    lines.forEach(line -> open.add(new Open<>(line, new Tally(line.count().gauge()))));
  }

  /** Takes a case in, as it was known at the cut-off of the period. */
  public Counting<L> add(CaseFacts facts) {
    if (selection.takes(facts)) {
      open.forEach(each -> add(each, facts));
    }
    return this;
  }

  /** Whether anything beside cases is counted. */
  public boolean asksBesides() {
    return open.stream().anyMatch(each -> each.line().count().besides().isPresent());
  }

  /** Takes in what was noted beside cases, as it was known at the cut-off of the period. */
  public Counting<L> add(Noted noted) {
    if (selection.takes(noted) && period.covers(noted.at())) {
      open.stream()
          .filter(each -> each.line().count().besides().filter(noted.what()::equals).isPresent())
          .forEach(each -> each.tally().add(noted.mark()));
    }
    return this;
  }

  private void add(Open<L> each, CaseFacts facts) {
    each.line()
        .count()
        .marks()
        .of(facts, period)
        .filter(selection::takes)
        .forEach(each.tally()::add);
  }

  /** The figures, in the order of the lines. */
  public List<Counted<L>> figures() {
    return open.stream().map(each -> new Counted<>(each.line(), each.tally().figure())).toList();
  }
}
