package io.anshao.cases.metric.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cases behind one figure. What they add makes up the figure: their {@code amount} a sum, their
 * {@code hits} of {@code of} a share; of what is counted once, each case stands for itself.
 */
public final class Behind {

  /**
   * What a case adds.
   *
   * @param amount sum of what it adds, or the value that is ordered
   * @param hits how many of {@code of} are what a share asks for
   */
  public record Part(String caseId, long amount, long hits, long of) {}

  private record Open(Part part, Set<String> keys) {}

  private final Metric metric;
  private final Period period;
  private final Selection selection;
  private final List<Open> open = new ArrayList<>();

  public Behind(Metric metric, Period period, Selection selection) {
    this.metric = metric;
    this.period = period;
    this.selection = selection;
  }

  /** Takes a case in, as it was known at the cut-off of the period; whether it adds anything. */
  public boolean add(CaseFacts facts) {
    if (!selection.takes(facts)) {
      return false;
    }
    var marks = metric.count().marks().of(facts, period).filter(selection::takes).toList();
    return !marks.isEmpty() && open.add(new Open(part(facts, marks), keys(marks)));
  }

  private Part part(CaseFacts facts, List<Mark> marks) {
    var isOnce = metric.count().gauge() == Gauge.DISTINCT;
    return new Part(
        facts.id(),
        isOnce ? keys(marks).size() : marks.stream().mapToLong(Mark::amount).sum(),
        marks.stream().filter(Mark::isHit).count(),
        marks.size());
  }

  private static Set<String> keys(List<Mark> marks) {
    return marks.stream().map(Mark::key).collect(Collectors.toSet());
  }

  /** In the order in which they came. */
  public List<Part> parts() {
    var repeated = repeated();
    return open.stream()
        .filter(
            each ->
                metric.count().gauge() != Gauge.REPEATED
                    || each.keys().stream().anyMatch(repeated::contains))
        .map(Open::part)
        .toList();
  }

  private Set<String> repeated() {
    Map<String, Integer> times = new HashMap<>();
    open.forEach(each -> each.keys().forEach(key -> times.merge(key, 1, Integer::sum)));
    var repeated = new HashSet<String>();
    times.forEach(
        (key, n) -> {
          if (n > 1) {
            repeated.add(key);
          }
        });
    return repeated;
  }
}
