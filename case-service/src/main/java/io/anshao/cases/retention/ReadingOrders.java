package io.anshao.cases.retention;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.retention.RetentionView.KeeperView;
import io.anshao.cases.retention.RetentionView.OrderView;
import io.anshao.cases.retention.domain.Keeper;
import io.anshao.cases.retention.domain.Kept;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was ordered to be forgotten, and which service said that it has. */
final class ReadingOrders {

  private ReadingOrders() {}

  private record Done(
      Instant at, @Nullable Integer rows, @Nullable Integer pictures, @Nullable Integer kept) {}

  static List<OrderView> of(DeskTransaction tx, String district, String[] own) {
    var done = new HashMap<UUID, Map<String, Done>>();
    tx.sql()
        .sql(
            """
            select d.* from erasure_done d join erasure_order o on o.id = d.order_id
             where o.district = :district order by o.at desc limit %d"""
                .formatted(3 * ReadingRetention.MOST))
        .param("district", district)
        .query(
            row -> {
              done.computeIfAbsent(row.getObject("order_id", UUID.class), _ -> new HashMap<>())
                  .put(
                      row.getString("keeper"),
                      new Done(
                          row.getTimestamp("at").toInstant(),
                          row.getObject("rows", Integer.class),
                          row.getObject("pictures", Integer.class),
                          row.getObject("kept", Integer.class)));
            });
    return tx.sql()
        .sql(
            """
            select o.id, f.number, t.tip_number, o.kinds, o.at, o.asked
              from erasure_order o join case_file f on f.id = o.case_id
              left join case_tip t on t.tip_id = o.tip_id
             where o.district = :district"""
                + ReadingRetention.SEEN
                + " order by o.at desc, o.id limit "
                + ReadingRetention.MOST)
        .param("district", district)
        .param("own", own)
        .query(
            (row, n) -> {
              var id = row.getObject("id", UUID.class);
              var kinds = DueErasures.kinds(row.getArray("kinds"));
              return new OrderView(
                  id,
                  row.getString("number"),
                  Optional.ofNullable(row.getString("tip_number")).orElse(""),
                  kinds.stream().map(Kept::code).toList(),
                  row.getTimestamp("at").toInstant(),
                  row.getBoolean("asked"),
                  Keeper.of(kinds).stream()
                      .sorted(Comparator.naturalOrder())
                      .map(keeper -> view(keeper, done.getOrDefault(id, Map.of())))
                      .toList());
            })
        .list();
  }

  private static KeeperView view(Keeper keeper, Map<String, Done> done) {
    var known = done.get(keeper.code());
    return new KeeperView(
        keeper.code(),
        keeper.title(),
        keeper.titleEn(),
        known == null ? null : known.at(),
        known == null ? null : known.rows(),
        known == null ? null : known.pictures(),
        known == null ? null : known.kept());
  }
}
