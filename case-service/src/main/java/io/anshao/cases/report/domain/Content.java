package io.anshao.cases.report.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What people write into a report. Numbers from cases are not in it.
 *
 * @param numbers typed ones by the code of their cell
 * @param notes beside computed ones, by the code of their cell: they change nothing of them
 * @param narrative 文字情况, or 活动总结
 * @param phone 联系电话 of the office that filled it in
 */
public record Content(
    Map<String, Number> numbers,
    Map<String, String> notes,
    List<Item> items,
    String narrative,
    String phone) {

  public static final Content EMPTY = new Content(Map.of(), Map.of(), List.of(), "", "");

  /**
   * A typed number.
   *
   * @param value empty while nobody typed it: that is not zero
   * @param proofs uploads that show it
   */
  public record Number(Optional<BigDecimal> value, List<UUID> proofs) {}

  /**
   * An activity, or a major event.
   *
   * @param pictures uploads, also films
   */
  public record Item(
      String activity,
      String title,
      Optional<LocalDate> date,
      String place,
      Optional<Integer> participants,
      String text,
      List<String> links,
      List<UUID> pictures) {}

  /** The typed number of that cell. */
  public Optional<BigDecimal> number(String cell) {
    return Optional.ofNullable(numbers.get(cell)).flatMap(Number::value);
  }

  /** The uploads that show it. */
  public List<UUID> proofs(String cell) {
    return Optional.ofNullable(numbers.get(cell)).map(Number::proofs).orElse(List.of());
  }
}
