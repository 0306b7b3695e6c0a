package io.anshao.cases.trust;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes states and read models anew from the log when asked to ({@code infra/rebuild}), case by
 * case under its lock, while everything else goes on. What was done stays done after a stop.
 */
final class Rebuilding extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);
  private static final int AT_ONCE = 50;

  private final CaseLedger ledger;

  Rebuilding(Database database, CaseLedger ledger) {
    super("rebuilding", database);
    this.ledger = ledger;
  }

  private record Asked(long id, @Nullable UUID reached) {}

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var open = DeskTransaction.on(tx);
    var asked =
        open.sql()
            .sql(
                """
                select id, reached from rebuild where done_at is null
                 order by id limit 1 for update skip locked""")
            .query((row, n) -> new Asked(row.getLong("id"), row.getObject("reached", UUID.class)))
            .optional();
    if (asked.isEmpty()) {
      return false;
    }
    var ids =
        open.sql()
            .sql(
                """
                select id from case_file where :reached::uuid is null or id > :reached::uuid
                 order by id limit :limit""")
            .param("reached", asked.get().reached(), Types.OTHER)
            .param("limit", AT_ONCE)
            .query(UUID.class)
            .list();
    if (ids.isEmpty()) {
      finish(open, asked.get().id());
    } else {
      var made = ledger.rebuild(tx, ids);
      reach(open, asked.get().id(), ids.getLast(), made, ids.size() - made);
    }
    return true;
  }

  private static void reach(DeskTransaction tx, long id, UUID reached, int made, int left) {
    tx.sql()
        .sql(
            "update rebuild set reached = :reached, cases = cases + :made,"
                + " left_alone = left_alone + :left where id = :id")
        .param("reached", reached)
        .param("made", made)
        .param("left", left)
        .param("id", id)
        .update();
  }

  private static void finish(DeskTransaction tx, long id) {
    tx.sql().sql("update rebuild set done_at = now() where id = :id").param("id", id).update();
    log.info("read models are made anew");
  }
}
