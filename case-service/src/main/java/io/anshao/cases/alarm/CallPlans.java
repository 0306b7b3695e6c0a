package io.anshao.cases.alarm;

import io.anshao.cases.alarm.domain.CallPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Who is called in a district. */
final class CallPlans {

  private static final String RULE = "select minutes, people from alarm_rule where district = ?";

  /** The leaders on duty, then those of the office; who is away has a deputy. */
  private static final String STANDARD =
      """
      select id from person
       where district = ? and open and roles && array['duty_leader', 'office_leader']
         and not coalesce(?::date between away_from and away_until, false)
       order by not 'duty_leader' = any (roles), username""";

  private CallPlans() {}

  /** As the district set it, or the leaders on duty and then those of the office. */
  static CallPlan of(Connection tx, String district, LocalDate today) throws SQLException {
    var minutes = CallPlan.STANDARD_MINUTES;
    try (var select = tx.prepareStatement(RULE)) {
      select.setString(1, district);
      try (var rows = select.executeQuery()) {
        if (rows.next()) {
          minutes = rows.getInt(1);
          var people = (UUID[]) rows.getArray(2).getArray();
          if (people.length > 0) {
            return new CallPlan(Arrays.asList(people), minutes);
          }
        }
      }
    }
    return new CallPlan(standard(tx, district, today), minutes);
  }

  private static List<UUID> standard(Connection tx, String district, LocalDate today)
      throws SQLException {
    var people = new ArrayList<UUID>();
    try (var select = tx.prepareStatement(STANDARD)) {
      select.setString(1, district);
      select.setObject(2, today);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          people.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return people;
  }
}
