package io.anshao.intake.draft;

import io.anshao.intake.draft.DraftWork.Erase;
import io.anshao.intake.draft.DraftWork.Save;
import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes drafts; answers whether the draft is, or was, the caller's own. */
final class DraftWriter implements BatchWriter<DraftWork, Boolean> {

  private static final String SAVE =
      """
      insert into tip_draft (key_hash, operator, state) values (?, ?, ?)
      on conflict (key_hash) do update set state = excluded.state, saved_at = now()
       where tip_draft.operator = excluded.operator\
      """;

  private static final String ERASE = "delete from tip_draft where key_hash = ? and operator = ?";

  @Override
  public Object aggregate(DraftWork work) {
    return work.keyHash();
  }

  @Override
  public int size(DraftWork work) {
    return work instanceof Save save ? save.state().length : 256;
  }

  @Override
  public List<Boolean> write(Connection tx, List<DraftWork> batch) throws SQLException {
    var done = new ArrayList<Boolean>();
    for (var work : batch) {
      try (var statement = tx.prepareStatement(work instanceof Save ? SAVE : ERASE)) {
        statement.setString(1, work.keyHash());
        statement.setObject(2, work.by());
        if (work instanceof Save save) {
          statement.setBytes(3, save.state());
        }
        done.add(statement.executeUpdate() == 1);
      }
    }
    return done;
  }

  /** Keeping it may be repeated without harm; what is erased shows. */
  @Override
  public Optional<Boolean> lookUp(Connection connection, DraftWork work) throws SQLException {
    return switch (work) {
      case Save _ -> Optional.empty();
      case Erase erase -> isThere(connection, erase) ? Optional.empty() : Optional.of(true);
    };
  }

  private static boolean isThere(Connection connection, Erase erase) throws SQLException {
    try (var select = connection.prepareStatement("select 1 from tip_draft where key_hash = ?")) {
      select.setString(1, erase.keyHash());
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }
}
