package io.anshao.cases.notice;

import io.anshao.contracts.notice.ChannelKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who left an address of a kind, or is away while their deputy left one.
 *
 * @param channel {@code null} when they left none
 * @param deputy who stands in today; {@code null} while the person is here
 * @param unwanted kinds that they do not want by this channel
 */
public record Reachable(
    UUID person,
    String district,
    String unit,
    Set<String> roles,
    @Nullable ChannelKind channel,
    @Nullable UUID deputy,
    Set<String> unwanted) {

  private static final String SELECT =
      """
      select p.id, p.district, coalesce(p.unit, '') as unit, p.roles, a.channel,
             case when d.today between p.away_from and p.away_until then p.deputy end as deputy,
             array(select kind from staff_unwanted u where u.person = a.person and u.channel = a.channel) as unwanted
        from unnest(?::text[], ?::date[]) as d(code, today)
        join person p on p.district = d.code and p.open
        left join staff_address a on a.person = p.id and a.stopped_at is null
       where a.person is not null
          or (d.today between p.away_from and p.away_until
              and exists (select 1 from staff_address s where s.person = p.deputy and s.stopped_at is null))
       order by p.username, a.channel""";

  /**
   * Whether a case is there for them at all.
   *
   * @param barred who has no part in it
   * @param hidden units that it accuses
   */
  public boolean maySee(Set<UUID> barred, Set<String> hidden) {
    return !barred.contains(person) && !hidden.contains(unit);
  }

  /** A district and which day it is there. */
  public record Day(String district, LocalDate today) {}

  /** Everybody of these districts whom a message can reach, by username. */
  public static List<Reachable> in(Connection tx, Collection<Day> days) throws SQLException {
    var found = new ArrayList<Reachable>();
    try (var select = tx.prepareStatement(SELECT)) {
      select.setArray(1, tx.createArrayOf("text", days.stream().map(Day::district).toArray()));
      select.setArray(
          2, tx.createArrayOf("date", days.stream().map(d -> d.today().toString()).toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(of(rows));
        }
      }
    }
    return found;
  }

  private static Reachable of(ResultSet row) throws SQLException {
    return new Reachable(
        row.getObject("id", UUID.class),
        row.getString("district"),
        row.getString("unit"),
        Set.of((String[]) row.getArray("roles").getArray()),
        Optional.ofNullable(row.getString("channel")).flatMap(ChannelKind::ofCode).orElse(null),
        row.getObject("deputy", UUID.class),
        Set.of((String[]) row.getArray("unwanted").getArray()));
  }
}
