package io.anshao.intake.board;

import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.edge.problem.FieldErrors;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which public records somebody wants to see.
 *
 * @param street name of a street or town
 * @param kind as DOMAIN 2.7 writes it
 * @param status in lower case
 */
record BoardFilter(
    String district, @Nullable String street, @Nullable String kind, @Nullable String status) {

  /**
   * Refuses a status that does not exist; an empty value is none.
   *
   * @throws io.anshao.edge.problem.Problem 422
   */
  static BoardFilter of(
      String district, @Nullable String street, @Nullable String kind, @Nullable String status) {
    var wanted = given(status);
    if (wanted != null && Arrays.stream(Status.values()).noneMatch(s -> word(s).equals(wanted))) {
      throw new FieldErrors()
          .add(
              "status",
              "unknown-value",
              "请从给出的选项中选择。",
              "Choose one of the values that are offered.")
          .toProblem();
    }
    return new BoardFilter(district, given(street), given(kind), wanted);
  }

  static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
