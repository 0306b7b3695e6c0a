package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Party;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The party of a case {@code f} as one column: of its own cases by its code, or else its name. */
final class PartyColumn {

  static final String SQL =
      """
      (select json_build_object('hasMajor', bool_or(s.has_major),
                'penalties', json_agg(day order by day) filter (where day is not null))::text
         from case_subject own
         join case_subject s on s.district = own.district
              and (s.uscc = own.uscc or own.uscc is null and s.name = own.name)
         left join lateral unnest(s.penalties) day on true
        where own.id = f.id and own.is_established
          and s.is_established and (s.has_major or s.penalties <> '{}'))""";

  private PartyColumn() {}

  static Party read(@Nullable String column) {
    if (column == null) {
      return Party.NONE;
    }
    var json = CaseJson.read(column);
    return new Party(
        json.path("hasMajor").asBoolean(false),
        json.path("penalties")
            .valueStream()
            .map(JsonNode::asString)
            .map(LocalDate::parse)
            .toList());
  }
}
