package io.anshao.cases.trust;

import io.anshao.cases.trust.LogRows.Root;
import io.anshao.cases.trust.domain.Leaf;
import io.anshao.contracts.root.LeavesListed;
import io.anshao.contracts.root.RootKeyPublished;
import io.anshao.contracts.root.RootSigned;
import io.anshao.contracts.tree.NoteKey;
import io.anshao.contracts.tree.TreeHash;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What is published of a root: the note, the leaves that joined, the key. Each of them once. */
final class RootRecords {

  private static final String SOURCE = "/anshao/cases";

  private final Outbox outbox;

  RootRecords(Outbox outbox) {
    this.outbox = outbox;
  }

  void tellKey(Connection tx, String district, NoteKey key, Instant now) throws SQLException {
    var id = "%08x".formatted(key.id());
    var event = new RootKeyPublished(district, id, key.text(), now);
    outbox.append(tx, List.of(record(event, district + "/key/" + id, district, now)));
  }

  void tell(Connection tx, String district, Root root, List<Leaf> leaves, Instant now)
      throws SQLException {
    var key = district + "/" + root.day();
    var records = new ArrayList<OutboxRecord>();
    for (int from = 0; from < leaves.size(); from += LeavesListed.MOST) {
      var part = from / LeavesListed.MOST;
      var some = leaves.subList(from, Math.min(leaves.size(), from + LeavesListed.MOST));
      var event = new LeavesListed(district, root.day(), part, root.first() + from, base64(some));
      records.add(record(event, key + "/" + part, district, now));
    }
    var signed =
        new RootSigned(
            district, root.day(), root.first(), root.size(), records.size(), root.note());
    records.add(record(signed, key, district, now));
    outbox.append(tx, records);
  }

  private static String base64(List<Leaf> leaves) {
    var bytes = ByteBuffer.allocate(leaves.size() * TreeHash.BYTES);
    leaves.forEach(leaf -> bytes.put(leaf.hash()));
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static OutboxRecord record(Object event, String key, String district, Instant now) {
    return OutboxRecord.of(SOURCE, event, key, 1, district, now, null, null);
  }
}
