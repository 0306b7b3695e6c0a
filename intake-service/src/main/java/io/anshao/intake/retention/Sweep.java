package io.anshao.intake.retention;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;

/** Removes one kind of thing that has had its time. Any number of instances may run it at once. */
public interface Sweep {

  /** What it removes, for the log. */
  String what();

  /**
   * Removes what is too old at {@code now}.
   *
   * @return how many things went
   */
  int run(Instant now) throws SQLException, IOException;
}
