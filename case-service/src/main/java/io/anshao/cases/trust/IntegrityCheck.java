package io.anshao.cases.trust;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Evidence;
import io.anshao.cases.lifecycle.Evidence.Laid;
import io.anshao.cases.lifecycle.ReadModel;
import io.anshao.cases.trust.domain.CaseJudgement;
import io.anshao.cases.trust.domain.Fault;
import io.anshao.cases.trust.domain.Finding;
import io.anshao.cases.trust.domain.LaidEvent;
import io.anshao.contracts.tree.TreeHash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks cases against their log, the log against the daily record, read models against both. */
final class IntegrityCheck {

  private static final HexFormat HEX = HexFormat.of();

  private static final String LEAVES =
      """
      select ref::uuid as id, n, leaf from tree_leaf where kind = 'event' and ref = any (?)
      union all
      select ref, n, leaf from tree_pending where kind = 'event' and ref = any (?)""";

  private final Evidence evidence;
  private final CaseLedger ledger;
  private final Set<String> models;

  IntegrityCheck(Evidence evidence, CaseLedger ledger, List<ReadModel> models) {
    this.evidence = evidence;
    this.ledger = ledger;
    this.models = models.stream().map(ReadModel::name).collect(Collectors.toUnmodifiableSet());
  }

  /** Of each of these cases that there is; the transaction sees one moment. */
  List<Checked> of(Connection tx, Collection<UUID> ids) throws SQLException {
    var leaves = leaves(tx, ids);
    var checked = new ArrayList<Checked>();
    for (var laid : evidence.of(tx, ids, ledger)) {
      var found = new ArrayList<>(judged(laid, leaves.getOrDefault(laid.caseId(), Map.of())));
      var logHolds = found.isEmpty();
      laid.differing().stream()
          .map(this::differing)
          // what a broken log says of the present says nothing
          .filter(each -> logHolds || each.what() != Fault.STATE)
          .forEach(found::add);
      checked.add(new Checked(laid.caseId(), laid.district(), found));
    }
    return checked;
  }

  /** What was found of a case. */
  record Checked(UUID caseId, String district, List<Finding> findings) {}

  private Finding differing(String what) {
    var fault =
        switch (what) {
          case Evidence.TEXTS -> Fault.TEXT;
          default -> models.contains(what) ? Fault.READ_MODEL : Fault.STATE;
        };
    return new Finding(fault, null, what);
  }

  private static List<Finding> judged(Laid laid, Map<Long, String> leaves) {
    var events = laid.events().stream().map(IntegrityCheck::event).toList();
    return CaseJudgement.of(events, leaves, laid.version(), laid.head().hex());
  }

  private static LaidEvent event(Evidence.Event event) {
    return new LaidEvent(
        event.version(),
        event.at(),
        event.saysAt(),
        event.previous().hex(),
        event.hash().hex(),
        event.recomputed().hex(),
        HEX.formatHex(TreeHash.leaf(event.hash().bytes())),
        event.isItself());
  }

  private static Map<UUID, Map<Long, String>> leaves(Connection tx, Collection<UUID> ids)
      throws SQLException {
    var found = new HashMap<UUID, Map<Long, String>>();
    try (var select = tx.prepareStatement(LEAVES)) {
      var texts = ids.stream().map(UUID::toString).toArray();
      select.setArray(1, tx.createArrayOf("text", texts));
      select.setArray(2, tx.createArrayOf("uuid", ids.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(rows.getObject(1, UUID.class), _ -> new TreeMap<>())
              .put(rows.getLong(2), HEX.formatHex(rows.getBytes(3)));
        }
      }
    }
    return found;
  }
}
