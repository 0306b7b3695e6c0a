package io.anshao.cases.survey.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A place as a survey found it.
 *
 * @param uscc 统一社会信用代码, where the place has one
 * @param street code of the street, {@code area} of the key area
 * @param unit whose it is to survey it again
 */
public record Surveyed(
    String name,
    Optional<String> uscc,
    String address,
    Optional<String> street,
    Optional<String> area,
    UnitCode unit,
    List<Risk> risks,
    LocalDate on) {

  /** One thing that may go wrong there. */
  public record Risk(String what, RiskLevel level) {}

  public RiskLevel level() {
    return RiskLevel.gravest(risks.stream().map(Risk::level));
  }

  public LocalDate nextOn() {
    return level().again(on);
  }

  /** The same place is meant by the same code, or by the same name at the same address. */
  public String key() {
    return uscc.orElseGet(() -> plain(name) + "|" + plain(address));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }
}
