package io.anshao.cases.edition;

import io.anshao.edge.problem.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of lists and texts in entries of every kind.
 *
 * @param errors where each wrong field is named
 * @param longest characters of a text
 */
public record EntryChecks(FieldErrors errors, int longest) {

  /** A list of one to so many. */
  public void count(String field, int size, int most) {
    errors.check(
        size == 0 || size > most,
        field,
        "count",
        "请列出 1 至 " + most + " 项。",
        "List 1 to " + most + " of them.");
  }

  /** A text that says something. */
  public void text(String field, @Nullable String text) {
    errors.check(
        text == null || text.isBlank() || text.length() > longest,
        field,
        "length",
        "请填 1 至 " + longest + " 个字。",
        "Give 1 to " + longest + " characters.");
  }
}
