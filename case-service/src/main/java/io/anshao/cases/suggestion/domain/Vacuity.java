package io.anshao.cases.suggestion.domain;

import io.anshao.cases.suggestion.domain.Verdict.Part;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells reports that give nothing to look at: 注意安全, 已整改, or the checklist copied. Of where, what
 * thing and what is wrong a report has to say two.
 */
final class Vacuity {

  private static final Pattern CLAUSE = Pattern.compile("[,，。;；!！?？\\n]");

  /** 人民路88号, 3号楼, 2F. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9一二三四五六七八九十]+(号|#|楼|f|层|栋|幢|室)|[路街道弄巷][0-9]+");

  private final List<String> hazardWords;
  private final Speech speech;

  Vacuity(Lexicon lexicon) {
    this.hazardWords =
        lexicon.hazardTypes().values().stream()
            .flatMap(w -> w.keySet().stream())
            .distinct()
            .toList();
    this.speech = lexicon.speech();
  }

  Verdict of(Report report) {
    var text = WordFinder.normal(report.words());
    var missing = EnumSet.noneOf(Part.class);
    if (!report.hasPlace() && !names(text, speech.places()) && !ADDRESS.matcher(text).find()) {
      missing.add(Part.PLACE);
    }
    if (!report.hasPicture() && !names(text, speech.things()) && !names(text, hazardWords)) {
      missing.add(Part.THING);
    }
    if (facts(report.words()).noneMatch(clause -> names(clause, speech.faults()))) {
      missing.add(Part.FAULT);
    }
    return new Verdict(missing.size() > 1, missing);
  }

  /** Clauses that say how things are, without phrases that name no fault. */
  private Stream<String> facts(String words) {
    return CLAUSE
        .splitAsStream(words)
        .map(WordFinder::normal)
        .filter(clause -> !names(clause, speech.norms()))
        .map(this::withoutHollow);
  }

  private String withoutHollow(String clause) {
    var rest = clause;
    for (var phrase : speech.hollow()) {
      rest = rest.replace(phrase, "");
    }
    return rest;
  }

  private static boolean names(String text, Collection<String> words) {
    return words.stream().anyMatch(text::contains);
  }
}
