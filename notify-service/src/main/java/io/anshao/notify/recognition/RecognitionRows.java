package io.anshao.notify.recognition;

import io.anshao.contracts.delivery.SameContactFound;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.notify.contact.Erasure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Which tips have the same contact, and what case-service is told of it: of each tip those that
 * came before it. Who is erased is in nobody's list any more.
 */
final class RecognitionRows implements Erasure {

  private static final String SOURCE = "/anshao/notify";

  /** Of somebody who reports again and again the newest are enough to find the others by. */
  private static final int MOST = 50;

  /** Tips of one contact take turns, on any number of instances. */
  private static final String TURNS =
      """
      select pg_advisory_xact_lock(hashtextextended('likeness/' || hex, 0))
        from (select distinct unnest(?::text[]) as hex order by 1) likenesses""";

  private static final String LIKENESSES =
      "select likeness from recognition where tip_id = any (?) and likeness is not null";

  private static final String KNOWN = "select 1 from recognition where tip_id = ? and likeness = ?";

  private static final String ADD =
      """
      insert into recognition (tip_id, district, likeness) values (?, ?, ?)
      on conflict (tip_id) do update set likeness = excluded.likeness""";

  private static final String FIND =
      """
      update recognition r set same_as = found.tips, told = r.told + 1
        from (select array_agg(tip_id order by place desc) as tips
                from (select tip_id, place from recognition
                       where likeness = ? and tip_id <> ? order by place desc limit ?) before) found
       where r.tip_id = ? and found.tips is not null
      returning r.tip_id, r.district, r.same_as, r.told""";

  private static final String FORGET =
      "update recognition set likeness = null where tip_id = any (?)";

  private static final String LET_GO =
      """
      with gone as (select ?::uuid[] as tips)
      update recognition r
         set told = told + 1,
             same_as = case when r.tip_id = any (gone.tips) then '{}'
                            else array(select tip from unnest(r.same_as) with ordinality kept (tip, nth)
                                        where tip <> all (gone.tips) order by nth) end
        from gone
       where r.same_as && gone.tips or (r.tip_id = any (gone.tips) and r.same_as <> '{}')
      returning r.tip_id, r.district, r.same_as, r.told""";

  private final Outbox outbox;
  private final BusinessClock clock;

  RecognitionRows(Outbox outbox, BusinessClock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A tip by what its contact is compared by. */
  record Known(UUID tip, String district, byte[] likeness) {

    String hex() {
      return HexFormat.of().formatHex(likeness);
    }
  }

  /** Tells of each tip that was not known so which ones before it have the same contact. */
  void compare(Connection tx, List<Known> all) throws SQLException {
    takeTurns(tx, all.stream().map(Known::hex).toList());
    for (var each : all) {
      if (!isKnown(tx, each)) {
        add(tx, each);
        try (var find = tx.prepareStatement(FIND)) {
          find.setBytes(1, each.likeness());
          find.setObject(2, each.tip());
          find.setInt(3, MOST);
          find.setObject(4, each.tip());
          tell(tx, find);
        }
      }
    }
  }

  @Override
  public void erased(Connection tx, Collection<UUID> tips) throws SQLException {
    var gone = tx.createArrayOf("uuid", tips.toArray());
    var hexes = new ArrayList<String>();
    try (var select = tx.prepareStatement(LIKENESSES)) {
      select.setArray(1, gone);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          hexes.add(HexFormat.of().formatHex(rows.getBytes(1)));
        }
      }
    }
    takeTurns(tx, hexes);
    try (var forget = tx.prepareStatement(FORGET);
        var letGo = tx.prepareStatement(LET_GO)) {
      forget.setArray(1, gone);
      forget.executeUpdate();
      letGo.setArray(1, gone);
      tell(tx, letGo);
    }
  }

  private static void takeTurns(Connection tx, List<String> hexes) throws SQLException {
    try (var turns = tx.prepareStatement(TURNS)) {
      turns.setArray(1, tx.createArrayOf("text", hexes.toArray()));
      turns.execute();
    }
  }

  private static boolean isKnown(Connection tx, Known each) throws SQLException {
    try (var select = tx.prepareStatement(KNOWN)) {
      select.setObject(1, each.tip());
      select.setBytes(2, each.likeness());
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void add(Connection tx, Known each) throws SQLException {
    try (var insert = tx.prepareStatement(ADD)) {
      insert.setObject(1, each.tip());
      insert.setString(2, each.district());
      insert.setBytes(3, each.likeness());
      insert.executeUpdate();
    }
  }

  private void tell(Connection tx, PreparedStatement update) throws SQLException {
    var told = new ArrayList<OutboxRecord>();
    try (var rows = update.executeQuery()) {
      while (rows.next()) {
        told.add(found(rows));
      }
    }
    outbox.append(tx, told);
  }

  private OutboxRecord found(ResultSet row) throws SQLException {
    var tip = Objects.requireNonNull(row.getObject(1, UUID.class));
    var district = row.getString(2);
    var sameAs = List.of((UUID[]) row.getArray(3).getArray());
    var at = clock.now(district);
    return OutboxRecord.of(
        SOURCE,
        new SameContactFound(tip, sameAs, at),
        SameContactFound.key(tip),
        row.getLong(4),
        district,
        at,
        null,
        null);
  }
}
