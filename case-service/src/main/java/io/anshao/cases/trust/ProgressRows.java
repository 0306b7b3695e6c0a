package io.anshao.cases.trust;

import io.anshao.cases.desk.DeskTransaction;
import java.sql.Connection;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** How far the check is: of the cases, and of each district's record. */
final class ProgressRows {

  /** The cases of all districts. */
  static final String CASES = "cases";

  private final DeskTransaction tx;

  ProgressRows(Connection tx) {
    this.tx = DeskTransaction.on(tx);
  }

  /** A new round begins. */
  void begin(String what) {
    tx.sql()
        .sql(
            """
            insert into integrity_progress (what) values (:what)
            on conflict (what) do update set reached = null, checked = 0, round_at = now()""")
        .param("what", what)
        .update();
  }

  void reach(String what, @Nullable String reached, long more) {
    tx.sql()
        .sql(
            """
            update integrity_progress set reached = :reached, checked = checked + :more where what = :what""")
        .param("reached", reached, Types.VARCHAR)
        .param("more", more)
        .param("what", what)
        .update();
  }

  /** The round is over. */
  void end(String what) {
    tx.sql()
        .sql(
            """
            update integrity_progress set last_round_at = now(), last_checked = checked where what = :what""")
        .param("what", what)
        .update();
  }
}
