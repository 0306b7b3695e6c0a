package io.anshao.cases.law.domain;

import io.anshao.cases.law.domain.Law.Article;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every edition of the laws that orders rest on, searched by number, by title and by words. */
public final class LawBook {

  /** Less of what was typed than this is another matter. */
  private static final double ENOUGH = 0.5;

  private static final int NUMBER = 10;
  private static final int TITLE = 3;
  private static final int WHOLE = 2;

  private final List<Law> editions;

  public LawBook(List<Law> editions) {
    this.editions = List.copyOf(editions);
  }

  /** An article that fits. */
  public record Found(Law law, Article article) {}

  private record Scored(Found found, double score) {}

  /**
   * The articles that fit best.
   *
   * @param day on which the law must be in force
   * @param words parted by spaces; every one must fit: a number such as {@code 42}, part of a
   *     title, or words of the text, which may stand in another order there
   */
  public List<Found> find(String district, LocalDate day, String words, int most) {
    var terms = List.of(words.strip().split("\\s+"));
    if (words.isBlank()) {
      return List.of();
    }
    return inForce(district, day)
        .flatMap(law -> law.articles().stream().map(article -> new Found(law, article)))
        .map(found -> new Scored(found, score(found, terms)))
        .filter(scored -> scored.score() > 0)
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .limit(most)
        .map(Scored::found)
        .toList();
  }

  private Stream<Law> inForce(String district, LocalDate day) {
    Map<String, Law> latest = new HashMap<>();
    editions.stream()
        .filter(law -> law.holdsIn(district, day))
        .forEach(law -> latest.merge(law.code(), law, LawBook::later));
    return editions.stream().filter(law -> law.equals(latest.get(law.code())));
  }

  private static Law later(Law one, Law other) {
    return one.from().isAfter(other.from()) ? one : other;
  }

  /** Zero when a term does not fit. */
  private static double score(Found found, List<String> terms) {
    var sum = 0.0;
    for (var term : terms) {
      var score = score(found, term);
      if (score == 0) {
        return 0;
      }
      sum += score;
    }
    return sum;
  }

  private static double score(Found found, String term) {
    var number = ArticleNumber.of(term);
    if (number.isPresent()) {
      return found.article().number().equals(number.get()) ? NUMBER : 0;
    }
    if (found.law().title().contains(term) || found.law().shortTitle().contains(term)) {
      return TITLE;
    }
    var text = found.article().number() + found.article().text();
    return text.contains(term) ? WHOLE : share(text, term);
  }

  /** How much of a term a text has by pairs of characters; zero below {@link #ENOUGH}. */
  private static double share(String text, String term) {
    var pairs = term.length() - 1;
    if (pairs < 1) {
      return 0;
    }
    var known = 0;
    for (int i = 0; i < pairs; i++) {
      known += text.contains(term.substring(i, i + 2)) ? 1 : 0;
    }
    var share = (double) known / pairs;
    return share < ENOUGH ? 0 : share;
  }
}
