package io.anshao.cases.trust;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.trust.LogRows.Log;
import io.anshao.cases.trust.LogRows.Root;
import io.anshao.cases.trust.domain.DayBatch;
import io.anshao.cases.trust.domain.Leaf;
import io.anshao.cases.trust.domain.RootDays;
import io.anshao.cases.trust.domain.RootDays.Standing;
import io.anshao.contracts.tree.Checkpoint;
import io.anshao.contracts.tree.MerkleTree;
import io.anshao.contracts.tree.TreeHash;
import io.anshao.contracts.tree.TreeNode;
import io.anshao.contracts.tree.TreeNodes;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the root of each district's day once it is over, on any number of instances once, and what
 * an outage left out one day after the other.
 */
final class DailyRoots extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(DailyRoots.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Days of one district in one transaction, when there is much to catch up. */
  private static final int AT_ONCE = 31;

  private final Districts districts;
  private final BusinessClock clock;
  private final RootKeys keys;
  private final RootRecords records;

  DailyRoots(
      Database database,
      Districts districts,
      BusinessClock clock,
      RootKeys keys,
      RootRecords records) {
    super("daily-roots", database);
    this.districts = districts;
    this.clock = clock;
    this.keys = keys;
    this.records = records;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var waiting = new PendingRows(tx).oldest();
    var standing = standing(tx);
    for (var district : districts.codes()) {
      var now = clock.now(district);
      var due = due(standing.get(district), waiting.get(district), now);
      if (due.isPresent() && sign(tx, district, now)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Standing> standing(Connection tx) {
    var found = new HashMap<String, Standing>();
    DeskTransaction.on(tx)
        .sql()
        .sql("select district, day, busy_day from tree_log")
        .query(
            row -> {
              var day = row.getDate("day").toLocalDate();
              var busy = row.getDate("busy_day").toLocalDate();
              found.put(row.getString("district"), new Standing(day, busy));
            });
    return found;
  }

  private static Optional<LocalDate> due(
      @Nullable Standing standing, @Nullable LocalDate waiting, Instant now) {
    return RootDays.due(standing, waiting, now, Deadline.ZONE);
  }

  /** Under the lock of the log: what another instance signed meanwhile is not signed again. */
  private boolean sign(Connection tx, String district, Instant now) throws SQLException {
    var rows = new LogRows(tx);
    var pending = new PendingRows(tx);
    var found = rows.lock(district);
    var signed = 0;
    while (signed < AT_ONCE) {
      var oldest = pending.oldest().get(district);
      var due = due(found.map(Log::standing).orElse(null), oldest, now);
      if (due.isEmpty()) {
        break;
      }
      found = Optional.of(sign(tx, district, found.orElse(null), due.get(), now));
      signed++;
    }
    if (signed > 0) {
      log.info("{} roots of {} signed", signed, district);
    }
    return signed > 0;
  }

  private Log sign(Connection tx, String district, @Nullable Log before, LocalDate day, Instant now)
      throws SQLException {
    var rows = new LogRows(tx);
    var first = before == null ? 0 : before.size();
    var happened = new PendingRows(tx).take(district, day);
    var leaves = DayBatch.of(happened, DailyRoots::random).leaves();
    var size = first + leaves.size();
    rows.add(district, day, first, leaves);
    var root = grow(rows, district, first, leaves);
    var origin = Checkpoint.originOf(district);
    var key = keys.current(DeskTransaction.on(tx));
    var note = key.sign(origin, new Checkpoint(origin, size, root, day).text());
    var signed = new Root(day, first, size, root, note);
    rows.add(district, signed);
    if (before == null) {
      records.tellKey(tx, district, key.of(origin), now);
    }
    records.tell(tx, district, signed, leaves, now);
    var busy = before == null || !happened.isEmpty() ? day : before.standing().busy();
    var after = new Log(size, new Standing(day, busy));
    rows.stand(district, after);
    return after;
  }

  private static byte[] grow(LogRows rows, String district, long first, List<Leaf> leaves)
      throws SQLException {
    var hashes = leaves.stream().map(Leaf::hash).toList();
    var size = first + hashes.size();
    var edge = TreeNodes.neededBy(nodes -> new MerkleTree(first, nodes).root());
    Map<TreeNode, byte[]> known = new HashMap<>(rows.nodes(district, edge));
    var grown = TreeNodes.grown(first, hashes, TreeNodes.of(known));
    rows.add(district, grown);
    known.putAll(grown);
    return new MerkleTree(size, TreeNodes.of(known)).root();
  }

  private static byte[] random() {
    var bytes = new byte[TreeHash.BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
