package io.anshao.cases.suggestion.domain;

import java.util.HashMap;
import java.util.List;

/**
 * Whether a district's own cases are enough to learn from: until then there is no second opinion,
 * since one from a handful of cases would only repeat the last ones.
 *
 * @param labels cases at least
 * @param types types among them at least
 */
public record Lessons(int labels, int types) {

  /** A type with fewer cases is not learnt: one case is no pattern. */
  private static final int OF_A_TYPE = 3;

  /** What is to be learnt, in the given order; empty when it is not enough. */
  public List<Labelled> from(List<Labelled> cases) {
    var counts = new HashMap<String, Integer>();
    cases.forEach(each -> counts.merge(each.hazardType(), 1, Integer::sum));
    counts.values().removeIf(count -> count < OF_A_TYPE);
    var known = cases.stream().filter(each -> counts.containsKey(each.hazardType())).toList();
    return known.size() >= labels && counts.size() >= types ? known : List.of();
  }

  public String reason() {
    return "本区受理满 %d 件、各类隐患满 %d 类后才有第二意见".formatted(labels, types);
  }

  public String reasonEn() {
    return "There is a second opinion once %d cases of %d types were accepted here"
        .formatted(labels, types);
  }
}
