package io.anshao.cases.retention;

import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.retention.domain.RetentionCommand.Stand;
import io.anshao.cases.retention.domain.RetentionEvent;
import io.anshao.cases.retention.domain.RetentionState;
import io.anshao.cases.retention.domain.RetentionState.Wish;
import io.anshao.cases.reward.RewardIn;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Since when each case is over, and whether it is held. A case that is opened again begins anew:
 * what came with it later is forgotten in its own time.
 */
final class RetentionCases implements CaseProjection {

  private static final Set<Stage> OVER =
      EnumSet.of(Stage.CLOSED, Stage.DECLINED, Stage.CANCELLED, Stage.REFERRED_OUT);

  private static final String UPSERT =
      """
      insert into retention_case (case_id, district, over_at, held, wished, agreed)
      values (?, ?, ?, ?, ?, ?)
      on conflict (case_id) do update
         set over_at = case when excluded.over_at is not null
                            then coalesce(retention_case.over_at, excluded.over_at) end,
             held = excluded.held,
             wished = excluded.wished,
             agreed = excluded.agreed,
             ordered = case when excluded.over_at is null then '{}' else retention_case.ordered end""";

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    try (var upsert = tx.prepareStatement(UPSERT)) {
      for (var change : changes) {
        var file = change.file();
        upsert.setObject(1, file.id());
        upsert.setString(2, file.district());
        upsert.setObject(
            3,
            isOver(file) ? file.lastAt().atOffset(ZoneOffset.UTC) : null,
            Types.TIMESTAMP_WITH_TIMEZONE);
        var state = stateOf(file);
        upsert.setBoolean(4, state.hold().isPresent());
        upsert.setBoolean(5, state.wish().isPresent());
        upsert.setBoolean(6, state.wish().flatMap(Wish::agreed).isPresent());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  static boolean isOver(CaseFile file) {
    return OVER.contains(Stage.of(file.main()));
  }

  /** What of the case itself stands against forgetting something of it. */
  static Stand standOf(CaseFile file) {
    return new Stand(isOver(file), RewardIn.isOpen(file));
  }

  static RetentionState stateOf(CaseFile file) {
    return file.state(RetentionEvent.TRACK, RetentionState.class, RetentionState.none());
  }
}
