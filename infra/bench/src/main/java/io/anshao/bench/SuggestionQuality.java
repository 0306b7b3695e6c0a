package io.anshao.bench;

import io.anshao.bench.Hazards.Hazard;
import io.anshao.bench.LinearPeer.Labelled;
import io.anshao.cases.suggestion.ShippedLexicon;
import io.anshao.cases.suggestion.domain.Report;
import io.anshao.cases.suggestion.domain.SuggestedType;
import io.anshao.cases.suggestion.domain.Suggester;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * {@code suggestion}: how often the shipped lexicon names the type of hazard that enterprises
 * chose, and the vacuous reports that experts marked, on the half of the texts that nothing was
 * learnt from. The peer learnt from the other half; the floor is the most frequent type.
 */
final class SuggestionQuality {

  private static final String PACK = "330205";
  private static final int TOP = 3;
  private static final double SURE = 0.6;
  private static final String PEER = "Tribuo, logistic regression";

  private final Suggester suggester = new Suggester(ShippedLexicon.read(PACK));
  private final List<Hazard> hazards;
  private final List<String> messages;

  /**
   * @param data the folder with {@code hazard-cn} and {@code hotline-cn}
   */
  SuggestionQuality(Path data) {
    this.hazards = Hazards.read(data);
    this.messages = Hotline.read(data).stream().map(Hotline.Message::text).toList();
  }

  List<Figure> run() {
    var figures = new ArrayList<Figure>();
    addTypes(figures);
    addVacuity(figures);
    addSpeed(figures);
    return figures;
  }

  /** Texts of one type each, by the level that the enterprise chose; vacuous ones say nothing. */
  private List<Labelled> typed(Predicate<Hazard> half) {
    return hazards.stream()
        .filter(half)
        .filter(each -> !each.text().isEmpty() && !each.isVacuous().orElse(false))
        .flatMap(
            each ->
                GuideLevels.hazardType(each.level()).stream()
                    .map(type -> new Labelled(each.text(), type)))
        .toList();
  }

  private void addTypes(List<Figure> figures) {
    var measured = typed(Hazard::isForTesting);
    var peer = LinearPeer.learn(typed(each -> !each.isForTesting()));
    figures.add(Figure.of("types: reports measured", measured.size(), "reports"));
    figures.add(
        Figure.of(
            "types: reports whose level means one type",
            percent(measured.size(), hazards.stream().filter(Hazard::isForTesting).count()),
            "%"));
    figures.add(
        Figure.of(
            "types: reports with a suggestion",
            share(measured, each -> !types(each).isEmpty()),
            "%"));
    var most =
        measured.stream().collect(Collectors.groupingBy(Labelled::label, Collectors.counting()));
    var floor = percent(most.values().stream().mapToLong(n -> n).max().orElse(0), measured.size());
    figures.add(beside("types: top 1 right", measured, this::types, peer, 1, floor));
    figures.add(beside("types: top 3 right", measured, this::types, peer, TOP, Double.NaN));
    var sure = measured.stream().filter(each -> confidence(each) >= SURE).toList();
    figures.add(
        Figure.of(
            "types: reports of confidence ≥ 0.6", percent(sure.size(), measured.size()), "%"));
    figures.add(beside("types: top 1 right where ≥ 0.6", sure, this::types, peer, 1, Double.NaN));
  }

  private static Figure beside(
      String name,
      List<Labelled> measured,
      Function<Labelled, List<String>> ours,
      LinearPeer peer,
      int top,
      double floor) {
    var value = share(measured, each -> within(ours.apply(each), each.label(), top));
    var theirs = share(measured, each -> within(peer.labels(each.text()), each.label(), top));
    var figure = Figure.of(name, value, "%").beside(PEER, theirs);
    return Double.isNaN(floor) ? figure : figure.above("the most frequent type", floor);
  }

  private static boolean within(List<String> types, String type, int top) {
    return types.stream().limit(top).anyMatch(type::equals);
  }

  private List<String> types(Labelled report) {
    return suggester.hazardTypes(report.text()).stream().map(SuggestedType::hazardType).toList();
  }

  private double confidence(Labelled report) {
    return suggester.hazardTypes(report.text()).stream()
        .mapToDouble(SuggestedType::confidence)
        .findFirst()
        .orElse(0);
  }

  private void addVacuity(List<Figure> figures) {
    var labelled = hazards.stream().filter(each -> each.isVacuous().isPresent()).toList();
    var measured = labelled.stream().filter(Hazard::isForTesting).toList();
    var peer =
        LinearPeer.learn(
            labelled.stream()
                .filter(each -> !each.isForTesting())
                .map(each -> new Labelled(each.text(), vacuous(each.isVacuous().orElseThrow())))
                .toList());
    var ours = Hits.of(measured, each -> suggester.vacuity(Report.of(each.text())).isVacuous());
    var theirs =
        Hits.of(measured, each -> peer.labels(each.text()).getFirst().equals(vacuous(true)));
    figures.add(Figure.of("vacuous: reports measured", measured.size(), "reports"));
    figures.add(Figure.of("vacuous: marked so by experts", ours.marked(), "reports"));
    figures.add(beside("vacuous: precision", ours.precision(), theirs.precision()));
    figures.add(beside("vacuous: recall", ours.recall(), theirs.recall()));
    figures.add(
        Figure.of(
            "vacuous: citizens' messages called so",
            share(messages, each -> suggester.vacuity(Report.of(each)).isVacuous()),
            "%"));
  }

  private static String vacuous(boolean is) {
    return is ? "vacuous" : "proper";
  }

  private static Figure beside(String name, double ours, double theirs) {
    return Figure.of(name, ours, "%").beside(PEER, theirs);
  }

  /** How a yes-or-no answer fares. */
  private record Hits(long marked, long called, long right) {

    static Hits of(List<Hazard> reports, Predicate<Hazard> answer) {
      var called = reports.stream().filter(answer).toList();
      return new Hits(
          reports.stream().filter(each -> each.isVacuous().orElseThrow()).count(),
          called.size(),
          called.stream().filter(each -> each.isVacuous().orElseThrow()).count());
    }

    double precision() {
      return percent(right, called);
    }

    double recall() {
      return percent(right, marked);
    }
  }

  /** The second round over all texts: the first warms up. */
  private void addSpeed(List<Figure> figures) {
    var suggested = 0L;
    var began = 0L;
    for (var round = 0; round < 2; round++) {
      began = System.nanoTime();
      suggested = messages.stream().filter(each -> !suggester.hazardTypes(each).isEmpty()).count();
    }
    var took = (System.nanoTime() - began) / 1e3 / messages.size();
    figures.add(
        Figure.of(
            "citizens' messages with a suggestion", percent(suggested, messages.size()), "%"));
    figures.add(Figure.of("time of a suggestion", took, "µs"));
  }

  private static <T> double share(List<T> all, Predicate<T> part) {
    return percent(all.stream().filter(part).count(), all.size());
  }

  private static double percent(long part, long all) {
    return all == 0 ? 0 : 100.0 * part / all;
  }
}
