package io.anshao.cases.trust;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.trust.LogRows.Root;
import io.anshao.cases.trust.domain.Fault;
import io.anshao.cases.trust.domain.Finding;
import io.anshao.contracts.tree.Checkpoint;
import io.anshao.contracts.tree.Frontier;
import io.anshao.contracts.tree.NoteKey;
import io.anshao.contracts.tree.SignedNote;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks the daily record of one district from its first leaf, and computes every root anew. One
 * walk is made for each round.
 */
final class LogCheck {

  private static final String LEAVES =
      """
      select l.position, l.leaf, l.ref,
             case when l.kind = 'event'
                  then exists (select 1 from case_file f where f.id = l.ref::uuid) else true end as there
        from tree_leaf l
       where l.district = :district and l.position >= :from
       order by l.position limit :limit""";

  private final String district;
  private final int atOnce;
  private final Frontier frontier = new Frontier();
  private final List<Finding> findings = new ArrayList<>();
  private final List<UUID> removed = new ArrayList<>();
  private @Nullable List<Root> roots;
  private int next;
  private boolean isOver;

  LogCheck(String district, int atOnce) {
    this.district = district;
    this.atOnce = atOnce;
  }

  private record Row(long position, byte[] leaf, String ref, boolean there) {}

  /** Walks on; false when the walk is over. */
  boolean step(Connection tx) {
    var open = DeskTransaction.on(tx);
    if (roots == null) {
      roots = roots(open);
      judgeRoots(open, roots);
    }
    var rows = leaves(open);
    for (var row : rows) {
      if (row.position() != frontier.size()) {
        findings.add(new Finding(Fault.LEAF, frontier.size(), ""));
        isOver = true;
        break;
      }
      add(row);
    }
    isOver = isOver || rows.size() < atOnce;
    if (isOver && next < roots.size() && findings.stream().noneMatch(LogCheck::isOfALeaf)) {
      findings.add(new Finding(Fault.LEAF, frontier.size(), ""));
    }
    return !isOver;
  }

  long walked() {
    return frontier.size();
  }

  List<Finding> findings() {
    return findings.stream().distinct().toList();
  }

  /** Cases whose events joined the record and which are not there. */
  List<UUID> removed() {
    return removed.stream().distinct().toList();
  }

  private void add(Row row) {
    frontier.add(row.leaf());
    if (!row.there()) {
      removed.add(UUID.fromString(row.ref()));
    }
    var all = roots == null ? List.<Root>of() : roots;
    while (next < all.size() && all.get(next).size() == frontier.size()) {
      var root = all.get(next++);
      if (!Arrays.equals(root.root(), frontier.root())) {
        findings.add(new Finding(Fault.ROOT, null, root.day().toString()));
      }
    }
  }

  private static boolean isOfALeaf(Finding finding) {
    return finding.what() == Fault.LEAF;
  }

  private void judgeRoots(DeskTransaction tx, List<Root> all) {
    var origin = Checkpoint.originOf(district);
    var keys = RootKeys.halves(tx).stream().map(half -> NoteKey.of(origin, half)).toList();
    var size = 0L;
    for (var root : all) {
      if (root.first() != size) {
        findings.add(new Finding(Fault.DAY_MISSING, null, "before " + root.day()));
      }
      if (!isSigned(root, origin, keys)) {
        findings.add(new Finding(Fault.SIGNATURE, null, root.day().toString()));
      }
      size = root.size();
    }
    if (size != standing(tx)) {
      findings.add(new Finding(Fault.DAY_MISSING, null, "at the end"));
    }
  }

  private static boolean isSigned(Root root, String origin, List<NoteKey> keys) {
    try {
      var note = SignedNote.parse(root.note());
      var head = Checkpoint.parse(note.text());
      return keys.stream().anyMatch(note::isSignedBy)
          && head.origin().equals(origin)
          && head.day().equals(root.day())
          && head.size() == root.size()
          && Arrays.equals(head.root(), root.root());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private List<Root> roots(DeskTransaction tx) {
    return tx.sql()
        .sql("select day, first, size, root, note from tree_root where district = :d order by day")
        .param("d", district)
        .query(
            (row, n) ->
                new Root(
                    row.getDate("day").toLocalDate(),
                    row.getLong("first"),
                    row.getLong("size"),
                    row.getBytes("root"),
                    row.getString("note")))
        .list();
  }

  private long standing(DeskTransaction tx) {
    return tx.sql()
        .sql("select coalesce(max(size), 0) from tree_log where district = :d")
        .param("d", district)
        .query(Long.class)
        .single();
  }

  private List<Row> leaves(DeskTransaction tx) {
    return tx.sql()
        .sql(LEAVES)
        .param("district", district)
        .param("from", frontier.size())
        .param("limit", atOnce)
        .query(
            (row, n) ->
                new Row(
                    row.getLong("position"),
                    row.getBytes("leaf"),
                    row.getString("ref"),
                    row.getBoolean("there")))
        .list();
  }
}
