package io.anshao.cases.district.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A handling unit 承办单位 (DOMAIN 4.6).
 *
 * @param kind {@code office}, {@code regulator} or {@code territory}
 * @param open whether cases are assigned to it
 * @param aliases old and other names
 */
public record Unit(String code, String name, String kind, boolean open, List<UnitAlias> aliases) {

  /** Its old and other names that mean it on that day. */
  public Stream<String> aliasesOn(LocalDate day) {
    return aliases.stream().filter(alias -> alias.isGoodOn(day)).map(UnitAlias::name);
  }
}
