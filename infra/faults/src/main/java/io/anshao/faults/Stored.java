package io.anshao.faults;

import io.anshao.scenarios.District;
import io.anshao.scenarios.ServiceName;
import java.util.List;

/**
 * A command as the case-service keeps it.
 *
 * @param version of the case's log after it
 */
record Stored(String key, String caseId, String command, long version) {

  private static final String ALL =
      """
      select c.key || ' ' || c.case_id || ' ' || c.command || ' ' || c.version
        from case_command c join case_file f on f.id = c.case_id where f.district = '%s'""";

  /** Everything that was commanded in the district. */
  static List<Stored> of(District district) {
    return district
        .platform()
        .databases()
        .column(ServiceName.CASES, ALL.formatted(district.code()))
        .stream()
        .map(row -> row.split(" "))
        .map(row -> new Stored(row[0], row[1], row[2], Long.parseLong(row[3])))
        .toList();
  }
}
