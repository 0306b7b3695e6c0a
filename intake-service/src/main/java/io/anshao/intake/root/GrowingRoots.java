package io.anshao.intake.root;

import io.anshao.contracts.tree.Checkpoint;
import io.anshao.contracts.tree.MerkleTree;
import io.anshao.contracts.tree.NoteKey;
import io.anshao.contracts.tree.SignedNote;
import io.anshao.contracts.tree.TreeHash;
import io.anshao.contracts.tree.TreeNode;
import io.anshao.contracts.tree.TreeNodes;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the tree of a district grow by days. Each root is computed here and must be the signed one:
 * what case-service says is not believed.
 */
final class GrowingRoots {

  private final Connection tx;
  private final String district;

  GrowingRoots(Connection tx, String district) {
    this.tx = tx;
    this.district = district;
  }

  private record Day(LocalDate day, long first, long size, int parts, String checkpoint) {}

  /**
   * By every day that is whole and follows.
   *
   * @throws RefusedRecord when a root is not signed, or is not the root of its leaves
   */
  void grow() throws SQLException {
    run("insert into root_log (district, size) values (?, 0) on conflict do nothing");
    var size = query("select size from root_log where district = ? for update", r -> r.getLong(1));
    var at = size.getFirst();
    var keys = query("select verifier from root_key where district = ?", r -> r.getString(1));
    if (keys.isEmpty()) {
      return;
    }
    for (var next = next(at); next.isPresent(); next = next(at)) {
      var leaves = leaves(next.get());
      if (leaves.isEmpty()) {
        return;
      }
      join(next.get(), leaves, keys);
      at = next.get().size();
    }
  }

  private Optional<Day> next(long size) throws SQLException {
    return query(
            """
            select day, first, size, parts, checkpoint from root_day
             where district = ? and first = ? and not held""",
            GrowingRoots::day,
            size)
        .stream()
        .findFirst();
  }

  private static Day day(ResultSet row) throws SQLException {
    return new Day(
        row.getDate(1).toLocalDate(),
        row.getLong(2),
        row.getLong(3),
        row.getInt(4),
        row.getString(5));
  }

  /** Empty while a part is missing. */
  private List<byte[]> leaves(Day day) throws SQLException {
    var parts =
        query(
            "select leaves from root_part where district = ? and day = ? order by part",
            row -> row.getBytes(1),
            java.sql.Date.valueOf(day.day()));
    if (parts.size() < day.parts()) {
      return List.of();
    }
    var leaves = new ArrayList<byte[]>();
    for (var part : parts) {
      for (int at = 0; at + TreeHash.BYTES <= part.length; at += TreeHash.BYTES) {
        leaves.add(Arrays.copyOfRange(part, at, at + TreeHash.BYTES));
      }
    }
    return leaves;
  }

  private void join(Day day, List<byte[]> leaves, List<String> keys) throws SQLException {
    var head = verified(day, keys);
    var edge = TreeNodes.neededBy(nodes -> new MerkleTree(day.first(), nodes).root());
    Map<TreeNode, byte[]> known = new HashMap<>(nodes(edge));
    var grown = TreeNodes.grown(day.first(), leaves, TreeNodes.of(known));
    known.putAll(grown);
    var size = day.first() + leaves.size();
    if (size != head.size()
        || !Arrays.equals(head.root(), new MerkleTree(size, TreeNodes.of(known)).root())) {
      throw new RefusedRecord("the root of " + day.day() + " is not the root of its leaves");
    }
    insert(grown);
    var date = java.sql.Date.valueOf(day.day());
    run("update root_day set held = true where district = ? and day = ?", date);
    run("delete from root_part where district = ? and day = ?", date);
    run("update root_log set size = %d where district = ?".formatted(size));
  }

  private Checkpoint verified(Day day, List<String> keys) {
    try {
      var note = SignedNote.parse(day.checkpoint());
      var head = Checkpoint.parse(note.text());
      if (keys.stream().map(NoteKey::parse).anyMatch(note::isSignedBy)
          && head.origin().equals(Checkpoint.originOf(district))
          && head.day().equals(day.day())
          && head.size() == day.size()) {
        return head;
      }
    } catch (IllegalArgumentException e) {
      // refused below, like one that is not signed
    }
    throw new RefusedRecord("the root of " + day.day() + " is not signed");
  }

  private Map<TreeNode, byte[]> nodes(Set<TreeNode> wanted) throws SQLException {
    var found = new HashMap<TreeNode, byte[]>();
    try (var select = tx.prepareStatement(NodeRows.SELECT_JDBC)) {
      select.setArray(1, tx.createArrayOf("int4", wanted.stream().map(TreeNode::level).toArray()));
      select.setArray(2, tx.createArrayOf("int8", wanted.stream().map(TreeNode::index).toArray()));
      select.setString(3, district);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(new TreeNode(rows.getInt(1), rows.getLong(2)), rows.getBytes(3));
        }
      }
    }
    return found;
  }

  private void insert(Map<TreeNode, byte[]> grown) throws SQLException {
    var sql = "insert into root_node (district, level, index, hash) values (?, ?, ?, ?)";
    try (var insert = tx.prepareStatement(sql)) {
      for (var node : grown.entrySet()) {
        insert.setString(1, district);
        insert.setInt(2, node.getKey().level());
        insert.setLong(3, node.getKey().index());
        insert.setBytes(4, node.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Reading<T> reading, Object... more) throws SQLException {
    try (var select = tx.prepareStatement(sql)) {
      select.setString(1, district);
      for (int i = 0; i < more.length; i++) {
        select.setObject(i + 2, more[i]);
      }
      var found = new ArrayList<T>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(reading.of(rows));
        }
      }
      return found;
    }
  }

  private void run(String sql, Object... more) throws SQLException {
    try (var statement = tx.prepareStatement(sql)) {
      statement.setString(1, district);
      for (int i = 0; i < more.length; i++) {
        statement.setObject(i + 2, more[i]);
      }
      statement.executeUpdate();
    }
  }
}
