package io.anshao.intake.sheet;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.intake.sheet.domain.Column;
import io.anshao.intake.sheet.domain.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of a file.
 *
 * @param good rows that can be taken
 * @param bad rows in which something is wrong
 * @param known rows that are tips already, before this request
 * @param taken rows that are tips now
 */
record ImportView(int good, int bad, int known, int taken, List<RowView> rows) {

  /** What becomes of a row. */
  enum State {
    @JsonProperty("good")
    GOOD,
    @JsonProperty("bad")
    BAD,
    @JsonProperty("known")
    KNOWN,
    @JsonProperty("taken")
    TAKEN,
    /** It was not chosen. */
    @JsonProperty("left")
    LEFT
  }

  /**
   * What is wrong with one cell. Never what is written there.
   *
   * @param column words at its head
   */
  record RowError(String column, String field, String code, String message, String messageEn) {}

  /**
   * A row.
   *
   * @param row as the file counts: the heads are row 1
   * @param description how it begins, to know it again
   */
  record RowView(
      int row,
      State state,
      @Nullable String externalNumber,
      @Nullable String description,
      @Nullable String tipNumber,
      List<RowError> errors) {

    private static final int BEGINNING = 60;

    static RowView of(Line line, State state) {
      return of(line, state, null, List.of());
    }

    static RowView known(Line line, String tipNumber) {
      return of(line, State.KNOWN, tipNumber, List.of());
    }

    static RowView taken(Line line, String tipNumber) {
      return of(line, State.TAKEN, tipNumber, List.of());
    }

    static RowView bad(Line line, List<RowError> errors) {
      return of(line, State.BAD, null, errors);
    }

    private static RowView of(
        Line line, State state, @Nullable String tipNumber, List<RowError> errors) {
      return new RowView(
          line.number(),
          state,
          beginning(line.get(Column.NUMBER)),
          beginning(line.get(Column.DESCRIPTION)),
          tipNumber,
          errors);
    }

    private static @Nullable String beginning(@Nullable String text) {
      return text == null || text.codePointCount(0, text.length()) <= BEGINNING
          ? text
          : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    /** Never prints what somebody wrote. */
    @Override
    public String toString() {
      return "RowView[" + row + ", " + state + "]";
    }
  }

  static ImportView of(List<RowView> rows) {
    return new ImportView(
        count(rows, State.GOOD),
        count(rows, State.BAD),
        count(rows, State.KNOWN),
        count(rows, State.TAKEN),
        rows);
  }

  private static int count(List<RowView> rows, State state) {
    return (int) rows.stream().filter(row -> row.state() == state).count();
  }
}
