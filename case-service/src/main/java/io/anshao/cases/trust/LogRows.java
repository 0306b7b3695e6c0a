package io.anshao.cases.trust;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.trust.domain.Leaf;
import io.anshao.cases.trust.domain.RootDays.Standing;
import io.anshao.contracts.tree.TreeNode;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree of a district, as it is stored. */
final class LogRows {

  private static final String LEAF =
      """
      insert into tree_leaf (district, position, kind, ref, n, leaf, of_day, day)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String NODE =
      "insert into tree_node (district, level, index, hash) values (?, ?, ?, ?)";

  private static final String NODES =
      """
      select level, index, hash from tree_node
       where district = ? and (level, index) in (select * from unnest(?::int[], ?::bigint[]))
      union all
      select 0, position, leaf from tree_leaf
       where district = ? and position in (select i from unnest(?::int[], ?::bigint[]) u(l, i) where l = 0)""";

  private final DeskTransaction tx;

  LogRows(Connection tx) {
    this.tx = DeskTransaction.on(tx);
  }

  /** A log under its lock. */
  record Log(long size, Standing standing) {}

  /** A root as it was signed. */
  record Root(LocalDate day, long first, long size, byte[] root, String note) {}

  /** The log of a district, locked; empty before its first root. */
  Optional<Log> lock(String district) {
    tx.sql()
        .sql("select pg_advisory_xact_lock(hashtextextended('tree/' || :district, 0))")
        .param("district", district)
        .query()
        .singleRow();
    return tx.sql()
        .sql("select size, day, busy_day from tree_log where district = :district")
        .param("district", district)
        .query(
            (row, n) ->
                new Log(
                    row.getLong("size"),
                    new Standing(
                        row.getDate("day").toLocalDate(), row.getDate("busy_day").toLocalDate())))
        .optional();
  }

  void stand(String district, Log log) {
    tx.sql()
        .sql(
            """
            insert into tree_log (district, size, day, busy_day) values (:district, :size, :day, :busy)
            on conflict (district) do update
              set size = excluded.size, day = excluded.day, busy_day = excluded.busy_day""")
        .param("district", district)
        .param("size", log.size())
        .param("day", log.standing().day())
        .param("busy", log.standing().busy())
        .update();
  }

  void add(String district, LocalDate day, long first, List<Leaf> leaves) throws SQLException {
    try (var insert = tx.connection().prepareStatement(LEAF)) {
      var position = first;
      for (var leaf : leaves) {
        insert.setString(1, district);
        insert.setLong(2, position++);
        insert.setString(3, leaf.kind());
        insert.setString(4, leaf.ref());
        insert.setObject(5, leaf.isFilling() ? null : leaf.n(), java.sql.Types.BIGINT);
        insert.setBytes(6, leaf.hash());
        insert.setDate(7, date(leaf.ofDay()));
        insert.setDate(8, date(day));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static @Nullable Date date(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  void add(String district, Map<TreeNode, byte[]> nodes) throws SQLException {
    try (var insert = tx.connection().prepareStatement(NODE)) {
      for (var node : nodes.entrySet()) {
        if (node.getKey().level() > 0) {
          insert.setString(1, district);
          insert.setInt(2, node.getKey().level());
          insert.setLong(3, node.getKey().index());
          insert.setBytes(4, node.getValue());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  void add(String district, Root root) {
    tx.sql()
        .sql(
            """
            insert into tree_root (district, day, first, size, root, note)
            values (:district, :day, :first, :size, :root, :note)""")
        .param("district", district)
        .param("day", root.day())
        .param("first", root.first())
        .param("size", root.size())
        .param("root", root.root())
        .param("note", root.note())
        .update();
  }

  /** The hashes of these full subtrees. */
  Map<TreeNode, byte[]> nodes(String district, Set<TreeNode> wanted) throws SQLException {
    var levels = wanted.stream().map(TreeNode::level).toArray();
    var indices = wanted.stream().map(TreeNode::index).toArray();
    var found = new HashMap<TreeNode, byte[]>();
    try (var select = tx.connection().prepareStatement(NODES)) {
      for (int half = 0; half < 2; half++) {
        select.setString(3 * half + 1, district);
        select.setArray(3 * half + 2, tx.connection().createArrayOf("int4", levels));
        select.setArray(3 * half + 3, tx.connection().createArrayOf("int8", indices));
      }
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(new TreeNode(rows.getInt(1), rows.getLong(2)), rows.getBytes(3));
        }
      }
    }
    return found;
  }
}
