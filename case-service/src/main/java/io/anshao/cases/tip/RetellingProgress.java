package io.anshao.cases.tip;

import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.PastChanges;
import io.anshao.cases.lifecycle.PastChanges.Committed;
import io.anshao.cases.lifecycle.domain.CaseState.Merged;
import io.anshao.contracts.Topic;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.messaging.outbox.Retelling;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Tells a reporter's steps again from the logs of the cases that handled their tip. */
final class RetellingProgress implements Retelling {

  private static final String TIP =
      """
      select tip_id, case_id, home_id, tip_number, contact_kind, progress_seq from case_tip
       where tip_id = ?::uuid""";

  private final PastChanges past;
  private final ReporterNews news;

  RetellingProgress(PastChanges past, ReporterNews news) {
    this.past = past;
    this.news = news;
  }

  @Override
  public Topic topic() {
    return Topic.PROGRESS;
  }

  @Override
  public List<OutboxRecord> tell(Connection tx, String key) throws SQLException {
    try (var select = tx.prepareStatement(TIP)) {
      select.setString(1, key);
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          return List.of();
        }
        var tip =
            new TipRows.Row(
                rows.getObject("tip_id", UUID.class),
                rows.getObject("case_id", UUID.class),
                rows.getString("tip_number"),
                rows.getString("contact_kind"),
                rows.getLong("progress_seq"));
        return news.again(tx, tip, changes(tx, tip, rows.getObject("home_id", UUID.class)));
      }
    }
  }

  private List<CaseChange> changes(Connection tx, TipRows.Row tip, UUID home) throws SQLException {
    var all = new ArrayList<>(past.of(tx, home));
    if (!tip.caseId().equals(home)) {
      all.addAll(past.of(tx, tip.caseId()));
    }
    return all.stream()
        .sorted(Comparator.comparing(Committed::recordedAt))
        .map(Committed::change)
        .filter(change -> isHandling(change, tip))
        .toList();
  }

  /** Whether the case handles the tip once the change is made. */
  private static boolean isHandling(CaseChange change, TipRows.Row tip) {
    var file = change.file();
    return !(file.main() instanceof Merged)
        && DuplicateIn.tips(file).stream().anyMatch(each -> each.id().equals(tip.tipId()));
  }
}
