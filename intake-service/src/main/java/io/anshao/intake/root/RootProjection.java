package io.anshao.intake.root;

import io.anshao.contracts.root.LeavesListed;
import io.anshao.contracts.root.RootKeyPublished;
import io.anshao.contracts.root.RootSigned;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;

/**
 * Takes in roots and leaves in whatever order they come, and lets each district's tree grow by the
 * days that are whole.
 */
final class RootProjection implements RecordHandler {

  private static final String KEY =
      """
      insert into root_key (district, key_id, verifier) values (?, ?, ?)
      on conflict (district, key_id) do update set verifier = excluded.verifier""";

  private static final String PART =
      """
      insert into root_part (district, day, part, leaves)
      select ?, ?, ?, ? where not exists (select 1 from root_day where district = ? and day = ? and held)
      on conflict do nothing""";

  private static final String DAY =
      """
      insert into root_day (district, day, first, size, parts, checkpoint) values (?, ?, ?, ?, ?, ?)
      on conflict do nothing""";

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var districts = new TreeSet<String>();
    for (var each : records) {
      if (each.isTombstone()) {
        throw new RefusedRecord("a root is never erased");
      }
      districts.add(keep(tx, each.event()));
    }
    for (var district : districts) {
      new GrowingRoots(tx, district).grow();
    }
  }

  private static String keep(Connection tx, Object event) throws SQLException {
    return switch (event) {
      case RootKeyPublished key -> {
        update(tx, KEY, key.district(), key.keyId(), key.verifier());
        yield key.district();
      }
      case LeavesListed part -> {
        var leaves = Base64.getDecoder().decode(part.leaves());
        var day = Date.valueOf(part.day());
        update(tx, PART, part.district(), day, part.part(), leaves, part.district(), day);
        yield part.district();
      }
      case RootSigned root -> {
        update(
            tx,
            DAY,
            root.district(),
            Date.valueOf(root.day()),
            root.first(),
            root.size(),
            root.parts(),
            root.checkpoint());
        yield root.district();
      }
      default -> throw new RefusedRecord("nothing of the daily record");
    };
  }

  private static void update(Connection tx, String sql, Object... values) throws SQLException {
    try (var statement = tx.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
