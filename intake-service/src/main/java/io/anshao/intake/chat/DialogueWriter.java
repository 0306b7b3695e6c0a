package io.anshao.intake.chat;

import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes dialogues; of two messages that came at once, one has to look again. */
final class DialogueWriter implements BatchWriter<DialogueWork, Boolean> {

  private static final String WRITE =
      """
      insert into dialogue (who, version, state, until)
      values (?, 1, ?, now() + make_interval(mins => ?))
      on conflict (who) do update
         set version = dialogue.version + 1, state = excluded.state, until = excluded.until
       where dialogue.version = ? or dialogue.until < now()\
      """;

  @Override
  public Object aggregate(DialogueWork work) {
    return work.who();
  }

  @Override
  public int size(DialogueWork work) {
    return work.state().length;
  }

  @Override
  public List<Boolean> write(Connection tx, List<DialogueWork> batch) throws SQLException {
    var written = new ArrayList<Boolean>();
    try (var write = tx.prepareStatement(WRITE)) {
      for (var work : batch) {
        write.setString(1, work.who());
        write.setBytes(2, work.state());
        write.setInt(3, work.minutes());
        write.setLong(4, work.before());
        written.add(write.executeUpdate() == 1);
      }
    }
    return written;
  }

  /** Whether it was written does not show: whoever asks looks again. */
  @Override
  public Optional<Boolean> lookUp(Connection connection, DialogueWork work) {
    return Optional.of(false);
  }
}
