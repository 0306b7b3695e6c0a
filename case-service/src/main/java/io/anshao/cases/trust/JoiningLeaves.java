package io.anshao.cases.trust;

import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.trust.domain.Leaf;
import io.anshao.contracts.tree.TreeHash;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Puts down what is to join the tree, in the transaction in which it happens. */
final class JoiningLeaves implements CaseProjection {

  private static final String INSERT =
      """
      insert into tree_pending (district, kind, ref, n, leaf, at) values (?, ?, ?, ?, ?, ?)
      on conflict do nothing""";

  private static final String PREFIX = "sha-256:";

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var change : changes) {
        for (var event : change.events()) {
          insert.setString(1, change.file().district());
          add(insert, change, event);
        }
      }
      insert.executeBatch();
    }
  }

  private static void add(PreparedStatement insert, CaseChange change, Recorded event)
      throws SQLException {
    var at = event.stamp().at();
    var leaf = TreeHash.leaf(event.hash().bytes());
    add(insert, Leaf.EVENT, change.file().id(), event.version(), leaf, at);
    if (event.event() instanceof CaseEvent.Registered registered) {
      var tip = registered.registration().tip();
      add(insert, Leaf.TIP, tip.id(), 1, leafOf(tip), at);
    }
  }

  private static void add(
      PreparedStatement insert, String kind, UUID ref, long n, byte[] leaf, Instant at)
      throws SQLException {
    insert.setString(2, kind);
    insert.setObject(3, ref);
    insert.setLong(4, n);
    insert.setBytes(5, leaf);
    insert.setObject(6, at.atOffset(ZoneOffset.UTC));
    insert.addBatch();
  }

  private static byte[] leafOf(Registration.Tip tip) {
    var leaf = tip.leaf();
    if (!leaf.startsWith(PREFIX) || leaf.length() != PREFIX.length() + 2 * TreeHash.BYTES) {
      throw new RefusedRecord("a tip without a leaf");
    }
    return HexFormat.of().parseHex(leaf.substring(PREFIX.length()));
  }
}
