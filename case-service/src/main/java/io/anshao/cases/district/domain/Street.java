package io.anshao.cases.district.domain;

import java.util.List;

/**
 * A street or town 街道(镇).
 *
 * @param unit code of its territorial unit
 * @param aliases former and short names that addresses use
 */
public record Street(String code, String name, String unit, List<String> aliases) {

  /** A street's code begins with its district's. */
  Street in(String oldDistrict, String newDistrict) {
    return code.startsWith(oldDistrict)
        ? new Street(newDistrict + code.substring(oldDistrict.length()), name, unit, aliases)
        : this;
  }
}
