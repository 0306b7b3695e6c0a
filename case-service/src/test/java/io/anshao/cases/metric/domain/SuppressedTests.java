package io.anshao.cases.metric.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No small number is told, and none follows from what is told. */
class SuppressedTests {

  private static final int PLACES = 4;
  private static final int LARGEST = 7;

  @Test
  void hidesWhatIsBelowThreeAndTheSmallestOthersAndTellsTheRest() {
    var shown = Suppressed.of(Map.of("a", 2L, "b", 2L, "c", 3L, "d", 9L));

    assertThat(shown.numbers())
        .containsEntry("a", Optional.empty())
        .containsEntry("b", Optional.empty())
        .containsEntry("c", Optional.empty())
        .containsEntry("d", Optional.of(9L));
    assertThat(shown.total()).contains(16L);
  }

  @Test
  void hidesTheSmallestOtherWhereTheSumWouldGiveOneAway() {
    var shown = Suppressed.of(Map.of("a", 1L, "b", 5L, "c", 9L));

    assertThat(shown.numbers().get("a")).isEmpty();
    assertThat(shown.numbers().get("b")).isEmpty();
    assertThat(shown.numbers().get("c")).contains(9L);
    assertThat(shown.total()).contains(15L);
  }

  @Test
  void hidesEqualOnesTogether() {
    var shown = Suppressed.of(Map.of("a", 1L, "b", 4L, "c", 4L, "d", 8L));

    assertThat(shown.numbers().get("b")).isEmpty();
    assertThat(shown.numbers().get("c")).isEmpty();
    assertThat(shown.numbers().get("d")).contains(8L);
  }

  @Test
  void tellsEverythingWhereNothingIsSmall() {
    var shown = Suppressed.of(Map.of("a", 3L, "b", 4L));

    assertThat(shown.numbers().values()).allMatch(Optional::isPresent);
    assertThat(shown.total()).contains(7L);
  }

  @Test
  void tellsNoSumWhereNothingElseCouldBeHidden() {
    assertThat(Suppressed.of(Map.of("a", 2L)).total()).isEmpty();
    assertThat(Suppressed.of(Map.of("a", 1L, "b", 2L)).total()).isEmpty();
    assertThat(Suppressed.of(Map.of("a", 3L)).total()).contains(3L);
    assertThat(Suppressed.of(Map.of()).total()).contains(0L);
  }

  /** Whoever subtracts, also who knows this very rule, is left with several answers. */
  @Test
  void leavesWhoSubtractsWithSeveralAnswers() {
    var answers = new HashMap<Suppressed, List<Map<String, Long>>>();
    every(
        PLACES,
        new ArrayList<>(),
        counts ->
            answers.computeIfAbsent(Suppressed.of(counts), _ -> new ArrayList<>()).add(counts));

    answers.forEach(
        (shown, possible) ->
            hidden(shown)
                .forEach(
                    place ->
                        assertThat(values(possible, place))
                            .as("%s behind %s", place, shown)
                            .hasSizeGreaterThan(isCut(shown) ? 0 : 1)));
  }

  /** Whether larger numbers than were tried could stand there too. */
  private static boolean isCut(Suppressed shown) {
    var told = shown.numbers().values().stream().flatMap(Optional::stream).mapToLong(n -> n).sum();
    return shown.total().filter(total -> total - told > LARGEST).isPresent();
  }

  private static List<String> hidden(Suppressed shown) {
    return shown.numbers().entrySet().stream()
        .filter(each -> each.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<Long> values(List<Map<String, Long>> possible, String place) {
    var values = new HashSet<Long>();
    possible.forEach(counts -> values.add(counts.get(place)));
    return values;
  }

  private interface Trying {
    void with(Map<String, Long> counts);
  }

  private static void every(int places, List<Long> so, Trying trying) {
    trying.with(named(so));
    for (long n = 1; places > 0 && n <= LARGEST; n++) {
      so.add(n);
      every(places - 1, so, trying);
      so.removeLast();
    }
  }

  private static Map<String, Long> named(List<Long> so) {
    var counts = new TreeMap<String, Long>();
    for (int i = 0; i < so.size(); i++) {
      counts.put("p" + i, so.get(i));
    }
    return counts;
  }
}
