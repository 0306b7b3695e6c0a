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
 * @param isPraise the red list, benchmark firms and pledges, or all but these; {@code null} for
 *     both
 */
record BoardFilter(
    String district,
    @Nullable String street,
    @Nullable String kind,
    @Nullable String status,
    @Nullable Boolean isPraise) {

  /**
   * Refuses a status or list that does not exist; an empty value is none.
   *
   * @throws io.anshao.edge.problem.Problem 422
   */
  static BoardFilter of(
      String district,
      @Nullable String street,
      @Nullable String kind,
      @Nullable String status,
      @Nullable String list) {
    var wanted = given(status);
    var part = given(list);
    var errors = new FieldErrors();
    known(
        errors,
        "status",
        wanted == null || Arrays.stream(Status.values()).anyMatch(s -> word(s).equals(wanted)));
    known(errors, "list", part == null || part.equals(Praise.LIST));
    errors.throwIfAny();
    return new BoardFilter(
        district, given(street), given(kind), wanted, part != null || Praise.is(given(kind)));
  }

  /** Every record of a district. */
  static BoardFilter all(String district) {
    return new BoardFilter(district, null, null, null, null);
  }

  private static void known(FieldErrors errors, String field, boolean isKnown) {
    errors.check(
        !isKnown,
        field,
        "unknown-value",
        "请从给出的选项中选择。",
        "Choose one of the values that are offered.");
  }

  BoardFilter ofAnyStreet() {
    return new BoardFilter(district, null, kind, status, isPraise);
  }

  BoardFilter ofAnyKind() {
    return new BoardFilter(district, street, null, status, isPraise);
  }

  static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
