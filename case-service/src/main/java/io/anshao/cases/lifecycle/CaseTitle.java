package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;
import java.util.function.Function;

/** The one line by which people know a case. */
public final class CaseTitle {

  private static final int LONGEST = 40;
  private static final String UNTITLED = "照片线索";

  private CaseTitle() {}

  /** For the office: the summary that was written, before that the reporter's first words. */
  public static String forOffice(CaseState state, Function<Text, Optional<String>> words) {
    var overview = Overview.of(state);
    return overview
        .matter()
        .map(Matter::summary)
        .or(() -> overview.registration().tip().description())
        .flatMap(words)
        .map(text -> firstLine(text, LONGEST))
        .orElse(UNTITLED);
  }

  /** For units: the first words of their brief, never of a tip. */
  public static String forUnits(CaseState state, Function<Text, Optional<String>> words) {
    return Overview.of(state)
        .assignment()
        .flatMap(a -> words.apply(a.brief()))
        .map(text -> firstLine(text, LONGEST))
        .orElse(UNTITLED);
  }

  /** The first line, shortened to so many characters. */
  static String firstLine(String text, int longest) {
    var line = text.strip().lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
