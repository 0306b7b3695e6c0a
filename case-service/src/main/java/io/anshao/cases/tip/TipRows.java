package io.anshao.cases.tip;

import io.anshao.contracts.NameUuid;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tips of each case, and how far each reporter's own sequence of news has come. */
final class TipRows {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private static final String INSERT =
      """
      insert into case_tip (tip_id, case_id, home_id, district, tip_number, channel, submitted_at, identity_mode, relation,
                            contact_kind, details)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

  private static final String LOCK =
      """
      select tip_id, case_id, tip_number, contact_kind, progress_seq
        from case_tip where case_id = any(?) order by tip_id for update""";

  private static final String ADVANCE =
      """
      update case_tip set progress_seq = moved.seq
        from unnest(?, ?) as moved(tip, seq) where tip_id = moved.tip""";

  private static final String MOVE =
      """
      update case_tip set case_id = moved.to_case
        from unnest(?, ?) as moved(tip, to_case) where tip_id = moved.tip""";

  private static final String SEAL =
      "update case_tip set identity_mode = 'sealed', contact_kind = ? where tip_id = ?";

  private static final String CASES = "select tip_id, case_id from case_tip where tip_id = any(?)";

  /** A tip as its reporter's news need it. */
  record Row(UUID tipId, UUID caseId, String tipNumber, String contactKind, long progressSeq) {

    boolean hasContact() {
      return !contactKind.equals(code(ContactKind.NONE));
    }
  }

  static String code(ContactKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static String code(IdentityMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  void insert(Connection tx, List<TipSubmitted> tips) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var tip : tips) {
        insert.setObject(1, tip.tipId());
        var home = NameUuid.ofCase(tip.tipId());
        insert.setObject(2, home);
        insert.setObject(3, home);
        insert.setString(4, tip.district());
        insert.setString(5, tip.tipNumber());
        insert.setString(6, tip.channel());
        insert.setObject(7, tip.submittedAt().atOffset(ZoneOffset.UTC));
        insert.setString(8, code(tip.identityMode()));
        insert.setString(9, tip.relation());
        insert.setString(10, code(tip.contactKind()));
        insert.setString(11, JSON.writeValueAsString(detailsOf(tip)));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static TipDetails detailsOf(TipSubmitted tip) {
    return new TipDetails(
        tip.location(), tip.occurredAt(), tip.answers(), tip.uploads(), tip.entry());
  }

  /** The tips of these cases, locked. */
  Map<UUID, List<Row>> lock(Connection tx, Collection<UUID> cases) throws SQLException {
    var found = new HashMap<UUID, List<Row>>();
    try (var select = tx.prepareStatement(LOCK)) {
      select.setArray(1, tx.createArrayOf("uuid", cases.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var row =
              new Row(
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, UUID.class),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getLong(5));
          found.computeIfAbsent(row.caseId(), _ -> new ArrayList<>()).add(row);
        }
      }
    }
    return found;
  }

  /** From now on these tips are handled by these cases. */
  void move(Connection tx, Map<UUID, UUID> casesOfTips) throws SQLException {
    var tips = List.copyOf(casesOfTips.keySet());
    try (var update = tx.prepareStatement(MOVE)) {
      update.setArray(1, tx.createArrayOf("uuid", tips.toArray()));
      update.setArray(2, tx.createArrayOf("uuid", tips.stream().map(casesOfTips::get).toArray()));
      update.executeUpdate();
    }
  }

  /** The reporter left a contact: from now on there are notices. */
  void seal(Connection tx, UUID tip, String contactKind) throws SQLException {
    try (var update = tx.prepareStatement(SEAL)) {
      update.setString(1, contactKind);
      update.setObject(2, tip);
      update.executeUpdate();
    }
  }

  void advance(Connection tx, Map<UUID, Long> seqs) throws SQLException {
    var tips = List.copyOf(seqs.keySet());
    try (var update = tx.prepareStatement(ADVANCE)) {
      update.setArray(1, tx.createArrayOf("uuid", tips.toArray()));
      update.setArray(2, tx.createArrayOf("bigint", tips.stream().map(seqs::get).toArray()));
      update.executeUpdate();
    }
  }

  /** The case of each of these tips; a tip without one is not there. */
  Map<UUID, UUID> casesOf(Connection tx, Collection<UUID> tips) throws SQLException {
    var found = new HashMap<UUID, UUID>();
    try (var select = tx.prepareStatement(CASES)) {
      select.setArray(1, tx.createArrayOf("uuid", tips.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
        }
      }
    }
    return found;
  }
}
