package io.anshao.cases.suggestion.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first opinion on a tip's type of hazard: words vote by their weight, each once. It can say
 * why, needs no past case, and is only ever shown to whoever judges.
 */
public final class Suggester {

  private static final int MOST = 3;

  /** What a weak word alone leaves open: one that only goes with a type gives it two fifths. */
  private static final double UNSAID = 1.5;

  private static final double LEAST = 0.1;

  private final Map<String, Map<String, Double>> hazardTypes;
  private final WordFinder finder;
  private final Vacuity vacuity;

  public Suggester(Lexicon lexicon) {
    this.hazardTypes = lexicon.hazardTypes();
    this.finder =
        new WordFinder(
            hazardTypes.values().stream().flatMap(words -> words.keySet().stream()).toList());
    this.vacuity = new Vacuity(lexicon);
  }

  /** Three types at most, the likeliest first; none when no word speaks for one. */
  public List<SuggestedType> hazardTypes(String text) {
    var scores = new LinkedHashMap<String, Double>();
    var votes = new LinkedHashMap<String, List<String>>();
    var said = finder.in(text);
    hazardTypes.forEach(
        (type, weights) -> {
          var words = said.stream().filter(weights::containsKey).toList();
          if (!words.isEmpty()) {
            votes.put(type, strongestFirst(words, weights));
            scores.put(type, words.stream().mapToDouble(weights::get).sum());
          }
        });
    var all = UNSAID + scores.values().stream().mapToDouble(Double::doubleValue).sum();
    return votes.entrySet().stream()
        .map(e -> new SuggestedType(e.getKey(), scores.get(e.getKey()) / all, e.getValue()))
        .filter(type -> type.confidence() >= LEAST)
        .sorted(Comparator.comparingDouble(SuggestedType::confidence).reversed())
        .limit(MOST)
        .toList();
  }

  /** Whether a report gives nothing to look at. */
  public Verdict vacuity(Report report) {
    return vacuity.of(report);
  }

  private static List<String> strongestFirst(List<String> words, Map<String, Double> weights) {
    var sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble((String word) -> weights.get(word)).reversed());
    return List.copyOf(sorted);
  }
}
